package org.quintet.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** The five APIs as doors: how an event is made through each of them, and what its list shows to whom. */
abstract class FiveDoorsFixture extends ServerTest {

    private static final ZoneId ZONE_OF_ORGANISATION = ZoneId.of("America/New_York");

    /** The five APIs. */
    enum Door {
        OPEN_EVENT,
        APPMINT,
        PRIMECAL,
        EVENTSTAFF,
        NEXUDUS
    }

    /**
     * What is the same wherever an event is shown. An API that shows no integer id, or no uuid, leaves it out; PrimeCal
     * shows no more than minutes, EventStaff no more than seconds.
     */
    record Shown(String name, Optional<Long> id, Optional<String> uuid, Instant startsAt, ChronoUnit precision) {
        boolean isSameAs(Shown other) {
            return name.equals(other.name)
                    && startsAt.truncatedTo(other.precision).equals(other.startsAt)
                    && agrees(id, other.id)
                    && agrees(uuid, other.uuid);
        }

        private static boolean agrees(Optional<?> mine, Optional<?> others) {
            return mine.isEmpty() || others.isEmpty() || mine.equals(others);
        }
    }

    private World.Org organisation;
    private World.Person admin;
    private World.Person customer;
    private World.Person stranger;

    @BeforeEach
    void people() {
        organisation = world().organisation(ZONE_OF_ORGANISATION.getId());
        admin = world().member(organisation, "admin");
        customer = world().member(organisation, "member");
        stranger = world().member(world().organisation(), "owner");
    }

    /** Who asks: somebody with a token, or nobody. */
    enum Asker {
        STAFF,
        CUSTOMER,
        STRANGER,
        NOBODY
    }

    private Optional<String> token(Asker asker) {
        return switch (asker) {
            case STAFF -> Optional.of(world().tokenOf(admin));
            case CUSTOMER -> Optional.of(world().tokenOf(customer));
            case STRANGER -> Optional.of(world().tokenOf(stranger));
            case NOBODY -> Optional.empty();
        };
    }

    Http as(Asker asker, String scheme) {
        return token(asker)
                .map(token -> http().with("Authorization", scheme + " " + token))
                .orElseGet(this::http);
    }

    /** Creates the document's own example under a name of its own. */
    Shown create(Door door, String name) {
        return switch (door) {
            case OPEN_EVENT -> {
                JsonNode event = as(Asker.STAFF, "JWT")
                        .with("Content-Type", "application/vnd.api+json")
                        .post("/v1/events", """
                                {"data":{"type":"event","attributes":{
                                  "name":"%s",
                                  "external-event-url":"http://example.com",
                                  "starts-at":"2099-12-13T23:59:59.123456+00:00",
                                  "ends-at":"2099-12-14T23:59:59.123456+00:00",
                                  "timezone":"UTC",
                                  "latitude":"1.23456789",
                                  "longitude":"1.23456789",
                                  "location-name":"example",
                                  "privacy":"public",
                                  "state":"draft"}}}""".formatted(name))
                        .expect(201)
                        .json()
                        .get("data");
                yield openEvent(event);
            }
            case APPMINT ->
                appMint(as(Asker.STAFF, "Bearer")
                        .with("orgid", organisation.slug())
                        .post("/repository/create/event", """
                                {"data":{
                                  "name":"%s",
                                  "slug":"%s",
                                  "type":"conference",
                                  "status":"draft",
                                  "startDate":"2026-09-12T09:00:00Z",
                                  "endDate":"2026-09-14T18:00:00Z",
                                  "timezone":"America/New_York",
                                  "venue":{"name":"Brooklyn Expo","address":"72 Noble St","city":"Brooklyn","country":"US","capacity":1200},
                                  "organizer":{"name":"AppMint","email":"hello@example.com"}}}""".formatted(name, name))
                        .expect(201)
                        .json());
            case PRIMECAL ->
                primeCal(as(Asker.STAFF, "Bearer")
                        .post("/api/events", """
                                {"title":"%s","startDate":"2026-03-30","startTime":"15:30",
                                 "endDate":"2026-03-30","endTime":"16:00","calendarId":%d,"tags":["family","kids"]}""".formatted(name, organisationsCalendar()))
                        .expect(201)
                        .json());
            case EVENTSTAFF ->
                eventStaff(as(Asker.STAFF, "Bearer")
                        .post("/api/v1/objects/events", """
                                {"title":"%s","start_time":"2024-06-15 18:00:00","end_time":"2024-06-15 23:00:00",
                                 "timezone":"America/Los_Angeles","venue_name":"Malibu Beach Resort",
                                 "city":"Malibu","state":"CA","zip":"90265","client_id":1}""".formatted(name))
                        .expect(201)
                        .json()
                        .get("data"));
            case NEXUDUS -> {
                long id = as(Asker.STAFF, "Bearer")
                        .with("X-Quintet-Organisation", organisation.slug())
                        .post("/api/content/calendarevents", """
                                {"Name":"%s","StartDate":"2026-03-23T07:30:00Z","EndDate":"2026-03-23T08:15:00Z",
                                 "ShortDescription":"Start your week with a guided yoga session open to all levels.",
                                 "HostFullName":"Sarah Chen","Location":"Studio Room B","Allocation":20}""".formatted(name))
                        .expect(200)
                        .json()
                        .at("/Value/Id")
                        .asLong();
                yield new Shown(
                        name,
                        Optional.of(id),
                        Optional.empty(),
                        Instant.parse("2026-03-23T07:30:00Z"),
                        ChronoUnit.MICROS);
            }
        };
    }

    /** The calendar that PrimeCal shows the organisation's events in: an event of another API names it. */
    long organisationsCalendar() {
        String name = World.unique("calendar-probe");
        create(Door.EVENTSTAFF, name);
        return as(Asker.STAFF, "Bearer")
                .get("/api/events")
                .expect(200)
                .json()
                .valueStream()
                .filter(event -> event.get("title").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("calendarId")
                .asLong();
    }

    Optional<Shown> find(Door door, Asker asker, String name) {
        return list(door, asker).filter(event -> event.name().equals(name)).findFirst();
    }

    private Stream<Shown> list(Door door, Asker asker) {
        return switch (door) {
            case OPEN_EVENT ->
                as(asker, "JWT")
                        .get("/v1/events?page[size]=0&filter="
                                + encode("[{\"name\":\"timezone\",\"op\":\"ne\",\"val\":\"Antarctica/Vostok\"}]"))
                        .expect(200)
                        .json()
                        .get("data")
                        .valueStream()
                        .map(FiveDoorsFixture::openEvent);
            case APPMINT -> {
                Http.Answer answer = as(asker, "Bearer")
                        .with("orgid", organisation.slug())
                        .get(asker == Asker.NOBODY ? "/client/events" : "/events");
                yield answer.status() == 403
                        ? Stream.of()
                        : answer.expect(200).json().get("data").valueStream().map(FiveDoorsFixture::appMint);
            }
            case PRIMECAL ->
                asker == Asker.NOBODY
                        ? Stream.of()
                        : as(asker, "Bearer")
                                .get("/api/events")
                                .expect(200)
                                .json()
                                .valueStream()
                                .map(FiveDoorsFixture::primeCal);
            case EVENTSTAFF -> {
                Http.Answer answer = as(asker, "Bearer").get("/api/v1/objects/events?per_page=100");
                yield answer.status() == 403 || answer.status() == 401
                        ? Stream.of()
                        : answer.expect(200)
                                .json()
                                .at("/data/data")
                                .valueStream()
                                .map(FiveDoorsFixture::eventStaff);
            }
            case NEXUDUS ->
                Stream.of("true", "false")
                        .flatMap(past -> http().with("X-Quintet-Organisation", organisation.slug())
                                .get("/api/public/events?top=100&pastEvents=" + past)
                                .expect(200)
                                .json()
                                .at("/CalendarEvents/Records")
                                .valueStream())
                        .map(FiveDoorsFixture::nexudus);
        };
    }

    private static Shown openEvent(JsonNode event) {
        return new Shown(
                event.at("/attributes/name").asString(),
                Optional.of(event.get("id").asLong()),
                Optional.empty(),
                OffsetDateTime.parse(event.at("/attributes/starts-at").asString())
                        .toInstant(),
                ChronoUnit.MICROS);
    }

    private static Shown appMint(JsonNode event) {
        return new Shown(
                event.at("/data/name").asString(),
                Optional.empty(),
                Optional.of(event.get("sk").asString()),
                OffsetDateTime.parse(event.at("/data/startDate").asString()).toInstant(),
                ChronoUnit.MICROS);
    }

    /** PrimeCal shows clock times without a zone: the one in which the example of the creating API was meant. */
    private static Shown primeCal(JsonNode event) {
        LocalDateTime wallTime = LocalDateTime.parse(
                event.get("startDate").asString() + "T" + event.get("startTime").asString());
        return new Shown(
                event.get("title").asString(),
                Optional.of(event.get("id").asLong()),
                Optional.empty(),
                wallTime.atZone(zoneOf(event.get("title").asString())).toInstant(),
                ChronoUnit.MINUTES);
    }

    private static ZoneId zoneOf(String name) {
        return name.startsWith("open_event")
                ? ZoneId.of("UTC")
                : name.startsWith("eventstaff") || name.startsWith("calendar-probe")
                        ? ZoneId.of("America/Los_Angeles")
                        : ZONE_OF_ORGANISATION;
    }

    private static Shown eventStaff(JsonNode event) {
        LocalDateTime wallTime =
                LocalDateTime.parse(event.get("start_time").asString().replace(' ', 'T'));
        return new Shown(
                event.get("title").asString(),
                Optional.of(event.get("id").asLong()),
                Optional.of(event.get("uuid").asString()),
                wallTime.atZone(ZoneId.of(event.get("timezone").asString())).toInstant(),
                ChronoUnit.SECONDS);
    }

    private static Shown nexudus(JsonNode event) {
        return new Shown(
                event.get("Name").asString(),
                Optional.of(event.get("Id").asLong()),
                Optional.of(event.get("UniqueId").asString()),
                Instant.parse(event.get("StartDateUtc").asString()),
                ChronoUnit.SECONDS);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The calendars of {@code asker} in which an event of that name is. */
    List<Long> calendarsWith(String name, Asker asker) {
        Http client = as(asker, "Bearer");
        return client.get("/api/calendars")
                .expect(200)
                .json()
                .valueStream()
                .map(calendar -> calendar.get("id").asLong())
                .filter(calendar -> client.get("/api/events/calendar/" + calendar)
                        .expect(200)
                        .json()
                        .valueStream()
                        .anyMatch(event -> event.get("title").asString().equals(name)))
                .toList();
    }
}
