package org.quintet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.countDistinct;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.ORGANISATION;
import static org.quintet.schema.Tables.ORGANISATION_HOST;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.USERS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quintet.Quintet;
import org.quintet.platform.http.ServerAddress;
import org.quintet.testing.Http;
import org.quintet.testing.TestDatabase;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that was started with {@code quintet.demo}, on a database of its own. */
class DemoTest {

    private static ConfigurableApplicationContext server;
    private static DSLContext sql;

    @BeforeAll
    static void start() {
        TestDatabase.Address database = TestDatabase.create();
        server = SpringApplication.run(
                Quintet.class,
                "--quintet.demo=true",
                "--quintet.server.port=0",
                "--quintet.database.url=" + database.url(),
                "--quintet.database.user=" + database.user(),
                "--quintet.database.password=" + database.password());
        sql = server.getBean(DSLContext.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thereAreThreeOrganisationsInThreeZonesWithAHostEach() {
        assertThat(sql.select(ORGANISATION.TIMEZONE)
                        .from(ORGANISATION)
                        .join(ORGANISATION_HOST)
                        .on(ORGANISATION_HOST.ORGANISATION_ID.eq(ORGANISATION.ID))
                        .where(ORGANISATION.PERSONAL.isFalse())
                        .fetch(ORGANISATION.TIMEZONE))
                .containsExactlyInAnyOrder("Europe/Berlin", "America/New_York", "America/Los_Angeles");
    }

    @Test
    void eachOrganisationHasSomebodyOfEveryRole() {
        assertThat(sql.select(countDistinct(MEMBERSHIP.ROLE))
                        .from(MEMBERSHIP)
                        .join(ORGANISATION)
                        .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                        .where(ORGANISATION.PERSONAL.isFalse())
                        .groupBy(ORGANISATION.ID)
                        .fetch(row -> row.value1()))
                .containsExactly(4, 4, 4);
    }

    @Test
    void everybodySignsInWithThePrintedPassword() {
        List<String> addresses = DemoOrganisation.all().stream()
                .flatMap(demo -> demo.members().stream())
                .map(DemoOrganisation.Member::email)
                .toList();
        Http http = new Http(server.getBean(ServerAddress.class).url());

        assertThat(addresses)
                .hasSize(12)
                .allSatisfy(address -> http.post("/v1/auth/login", """
                {"email":"%s","password":"%s"}""".formatted(address, DemoStart.PASSWORD))
                        .expect(200));
    }

    @Test
    void aConferenceHasAProgrammeWithSpeakersRoomsAndTracks() {
        assertThat(sql.select(SESSION.TITLE)
                        .from(SESSION)
                        .join(EVENT)
                        .on(EVENT.ID.eq(SESSION.EVENT_ID))
                        .where(EVENT.SCHEDULE_PUBLISHED_ON.isNotNull())
                        .and(SESSION.STATE.eq("accepted"))
                        .and(SESSION.MICROLOCATION_ID.isNotNull())
                        .and(SESSION.TRACK_ID.isNotNull())
                        .and(SESSION.SESSION_TYPE_ID.isNotNull())
                        .and(SESSION.STARTS_AT.between(EVENT.STARTS_AT, EVENT.ENDS_AT))
                        .and(SESSION.ENDS_AT.le(EVENT.ENDS_AT))
                        .fetch(SESSION.TITLE))
                .hasSize(15);
        assertThat(sql.fetchCount(SESSION_SPEAKER)).isEqualTo(13);
        assertThat(sql.fetchCount(SPEAKER)).isEqualTo(8);
    }

    @Test
    void sixtyEventsShowWhatAnEventCanBe() {
        Instant now = Instant.now();

        assertThat(sql.fetchCount(EVENT)).isEqualTo(60);
        List<Condition> kinds = List.of(
                EVENT.STATE.eq("draft"),
                EVENT.STATE.eq("cancelled"),
                EVENT.VISIBILITY.eq("unlisted"),
                EVENT.VISIBILITY.eq("private"),
                EVENT.ALL_DAY.isTrue(),
                EVENT.ONLINE.isTrue(),
                EVENT.CALENDAR_STATUS.eq("tentative"),
                EVENT.DESCRIPTION.startsWith("<p>"),
                EVENT.VENUE_LATITUDE.isNotNull(),
                EVENT.DRESS_CODE.isNotNull());
        assertThat(kinds)
                .allSatisfy(kind ->
                        assertThat(sql.fetchCount(EVENT, kind)).as("%s", kind).isGreaterThanOrEqualTo(3));
        List<Condition> times = List.of(
                EVENT.ENDS_AT.lt(now), EVENT.STARTS_AT.le(now).and(EVENT.ENDS_AT.ge(now)), EVENT.STARTS_AT.gt(now));
        assertThat(times)
                .allSatisfy(time -> assertThat(sql.select(countDistinct(EVENT.ORGANISATION_ID))
                                .from(EVENT)
                                .where(time)
                                .and(EVENT.STATE.eq("published"))
                                .and(EVENT.VISIBILITY.eq("public"))
                                .fetchSingle()
                                .value1())
                        .as("%s", time)
                        .isEqualTo(3));
    }

    @Test
    void timesAreThoseOfTheVenue() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        var event = sql.selectFrom(EVENT)
                .where(EVENT.NAME.eq("Spree Developer Days"))
                .fetchSingle();

        assertThat(event.getTimezone()).isEqualTo("Europe/Berlin");
        assertThat(event.getStartsAt().atZone(berlin).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(LocalDate.ofInstant(event.getEndsAt(), berlin))
                .isEqualTo(LocalDate.ofInstant(event.getStartsAt(), berlin).plusDays(2));
    }

    @Test
    void aSecondStartAddsNothing() {
        List<Integer> before = counts();

        server.getBean(DemoStart.class).run(new DefaultApplicationArguments());

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void eachCallOfTheGuideAnswersAsItStands() {
        List<String> calls = server.getBean(DemoGuide.class)
                .text()
                .lines()
                .filter(line -> line.startsWith("curl "))
                .toList();
        Assumptions.assumeTrue(run("curl --version").contains("http"), "curl is not installed");

        assertThat(calls)
                .map(DemoTest::run)
                .satisfiesExactly(
                        openEvent -> assertThat(openEvent).contains("\"name\":\"Spree Developer Days\""),
                        appMint -> assertThat(appMint).contains("\"name\":\"Spree Developer Days\""),
                        primeCal -> assertThat(primeCal).contains("\"title\":\"Fire Drill\""),
                        eventStaff -> assertThat(eventStaff).contains("\"title\":\"Delgado Wedding\""),
                        nexudus -> assertThat(nexudus).contains("\"Name\":\"Members' Exhibition\""));
    }

    private static String run(String command) {
        try {
            Process shell = new ProcessBuilder("sh", "-c", command)
                    .redirectErrorStream(true)
                    .start();
            return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> counts() {
        return List.of(sql.fetchCount(USERS), sql.fetchCount(ORGANISATION), sql.fetchCount(EVENT));
    }
}
