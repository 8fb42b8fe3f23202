package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.Mailbox;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;

/** What is done each morning (facts, F3): about events that are over, and about sales that end. */
class ScheduledJobsTest extends ProgrammeFixture {

    private static final String AFTER_EVENT = "after_event";
    private static final String THANKS = "after_event_speaker";

    private JsonNode eventThatEndsIn(Duration time, String state) {
        Instant end = clock.instant().plus(time);
        return create("""
                {"state":"%s","is-sessions-speakers-enabled":true,"can-pay-by-cheque":true,"cheque-details":"x",
                 "starts-at":"%s","ends-at":"%s"}""".formatted(state, end.minus(Duration.ofHours(1)), end));
    }

    private String stateOf(JsonNode session) {
        return client.get("/v1/sessions/" + id(session))
                .expect(200)
                .json()
                .at("/data/attributes/state")
                .asString();
    }

    @Test
    void proposalsThatNobodyDecidedAboutAreRejectedOnceTheirEventIsOver() {
        JsonNode event = eventThatEndsIn(Duration.ofHours(2), "published");
        JsonNode pending = session(event, ",\"state\":\"pending\"", "");
        JsonNode accepted = session(event, ",\"state\":\"accepted\"", "");
        JsonNode draft = session(event, ",\"state\":\"draft\"", "");

        jobs.run("reject-undecided-sessions");
        assertThat(stateOf(pending)).isEqualTo("pending");
        clock.ahead(Duration.ofHours(3), () -> jobs.run("reject-undecided-sessions"));

        assertThat(List.of(stateOf(pending), stateOf(accepted), stateOf(draft)))
                .containsExactly("rejected", "accepted", "draft");
    }

    @Test
    void whoMadeAnEventIsWrittenToOnceWhenItIsOver() {
        JsonNode event = eventThatEndsIn(Duration.ofHours(2), "published");
        eventThatEndsIn(Duration.ofHours(2), "draft");
        World.Person ada = stranger();
        World.Person bob = stranger();
        speaks(event, ada, "accepted", "confirmed");
        speaks(event, bob, "pending");

        jobs.run("write-after-events");
        assertThat(mailbox.of(owner.email(), AFTER_EVENT)).isEmpty();
        clock.ahead(Duration.ofHours(3), () -> jobs.run("write-after-events"));
        clock.ahead(Duration.ofHours(4), () -> jobs.run("write-after-events"));

        String name = event.at("/attributes/name").asString();
        assertThat(mailbox.of(owner.email(), AFTER_EVENT))
                .extracting(Mailbox.Mail::subject)
                .containsExactly(name + " is over");
        assertThat(mailbox.of(ada.email(), THANKS))
                .extracting(Mailbox.Mail::subject)
                .containsExactly(name + " is over: thank you");
        assertThat(mailbox.of(bob.email(), THANKS)).isEmpty();
    }

    private void speaks(JsonNode event, World.Person person, String... states) {
        Http speaker = anonymous().with("Authorization", "JWT " + world().tokenOf(person));
        JsonNode made = speak(speaker, event, ",\"email\":\"%s\"".formatted(person.email()), "")
                .expect(201)
                .json()
                .get("data");
        for (String state : states) {
            session(event, ",\"state\":\"%s\"".formatted(state), many("speakers", made));
        }
    }

    @Test
    void theEndOfASaleIsToldAWeekAndADayBeforeAndADayAfter() {
        JsonNode event = eventThatEndsIn(Duration.ofDays(60), "published");
        ticketOnSaleUntil(event, "Soon", 1);
        ticketOnSaleUntil(event, "Too", 1);
        ticketOnSaleUntil(event, "Later", 7);
        ticketOnSaleUntil(event, "Much later", 8);

        jobs.run("tell-of-ticket-sales");
        jobs.run("tell-of-ticket-sales");
        assertThat(told("ticket_sales_end")).isEmpty();
        clock.ahead(Duration.ofDays(2), () -> jobs.run("tell-of-ticket-sales"));

        assertThat(told("ticket_sales_end_tomorrow")).singleElement().asString().contains("Soon, Too.");
        assertThat(told("ticket_sales_end_next_week"))
                .singleElement()
                .asString()
                .contains(": Later.");
        assertThat(told("ticket_sales_end")).singleElement().asString().contains("Soon, Too.");
    }

    private void ticketOnSaleUntil(JsonNode event, String name, int days) {
        Instant end = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.UTC);
        TicketFixture.postTicket(client, event, "{\"name\":\"%s\",\"sales-ends-at\":\"%s\"}".formatted(name, end))
                .expect(201);
    }

    private List<String> told(String action) {
        return mailbox.of(owner.email(), action).stream()
                .map(Mailbox.Mail::html)
                .toList();
    }
}
