package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT;

import java.util.List;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Check-in: who is let in, and why others are not. */
class CheckInTest extends CheckInFixture {

    @Test
    void whoIsLetInIsShownWithHisTicketAndTheZone() {
        event = makeEvent(DOORS, ",\"venue\":{\"name\":\"Hall\",\"capacity\":800}");
        Ticket ticket = ticket(type("general"));

        JsonNode answer = checkIn(ticket, at("main-door") + ",\"sessionId\":\"keynote\"");

        assertThat(answer.propertyNames()).containsExactly("success", "checkIn", "ticket", "zoneOccupancy");
        assertThat(answer.get("success").booleanValue()).isTrue();
        assertThat(answer.get("zoneOccupancy").toString()).isEqualTo("""
                {"current":1,"capacity":800}""");
        JsonNode record = answer.get("checkIn");
        assertThat(record.get("pk").asString())
                .isEqualTo("event_checkin-" + record.get("sk").asString());
        assertThat(record.get("datatype").asString()).isEqualTo("event_checkin");
        JsonNode data = record.get("data");
        assertThat(data.get("event").asString()).isEqualTo(event);
        assertThat(data.get("ticket").asString()).isEqualTo(ticket.sk());
        assertThat(data.get("direction").asString()).isEqualTo("in");
        assertThat(data.get("zone").asString()).isEqualTo("venue");
        assertThat(data.get("checkpoint").asString()).isEqualTo("main-door");
        assertThat(data.get("sessionId").asString()).isEqualTo("keynote");
    }

    @Test
    void aTicketIsUsedOnceUnlessItsTypeOrElseTheEventAllowsMore() {
        Ticket ticket = ticket(type("general"));
        checkIn(ticket, at("main-door"));

        JsonNode second = checkIn(ticket, at("main-door"));

        assertThat(second.toString()).isEqualTo("""
                {"success":false,"reason":"Ticket already used. Re-entry not allowed.","code":"already_used"}""");
        assertThat(outcome(checkIn(ticket, ""))).isEqualTo("already_used");
        assertThat(outcome(checkIn(ticket, inZone("venue")))).isEqualTo("already_used");
        checkOut(ticket, "");
        assertThat(outcome(checkIn(ticket, at("main-door")))).isEqualTo("already_used");
    }

    @Test
    void theTypesWordOnReentryWinsOverTheEvents() {
        event = makeEvent(DOORS, ",\"settings\":{\"allowReentry\":true}");
        Ticket again = ticket(type("general"));
        Ticket once = ticket(type("vip", ",\"allowReentry\":false"));
        checkIn(again, "");
        checkIn(once, "");

        assertThat(outcome(checkIn(again, ""))).isEqualTo("ok");
        assertThat(outcome(checkIn(once, ""))).isEqualTo("already_used");
    }

    @Test
    void aReentryLimitOfThreeMeansThreeEntriesInAll() {
        Ticket ticket = ticket(reentryType("general", 3));
        Ticket unlimited = ticket(reentryType("vip"));

        for (int entry = 1; entry <= 3; entry++) {
            assertThat(outcome(checkIn(ticket, at("main-door")))).isEqualTo("ok");
            checkOut(ticket, at("exit"));
        }
        JsonNode fourth = checkIn(ticket, at("main-door"));
        for (int entry = 1; entry <= 5; entry++) {
            assertThat(outcome(checkIn(unlimited, ""))).isEqualTo("ok");
        }

        assertThat(outcome(fourth)).isEqualTo("reentry_limit_reached");
        assertThat(fourth.get("reason").asString()).startsWith("Ticket already used.");
    }

    @Test
    void whoIsInsideGoesOnIntoAZoneWhereHeHasNotBeenIfItsDoorTakesHisTicket() {
        Ticket vip = ticket(type("vip"));
        Ticket general = ticket(type("general"));
        checkIn(vip, at("main-door"));
        checkIn(general, at("main-door"));

        assertThat(outcome(checkIn(vip, at("vip-lounge")))).isEqualTo("ok");
        assertThat(occupancy()).isEqualTo("venue 2, vip 1");
        assertThat(outcome(checkIn(vip, at("vip-lounge")))).isEqualTo("already_used");
        assertThat(outcome(checkIn(general, at("vip-lounge")))).isEqualTo("already_used");
    }

    @Test
    void goingOnIsNoEntryButComingBackIs() {
        Ticket vip = ticket(reentryType("vip", 2));
        checkIn(vip, at("main-door"));
        checkIn(vip, at("vip-lounge"));
        checkOut(vip, inZone("vip"));

        assertThat(outcome(checkIn(vip, at("vip-lounge")))).isEqualTo("ok");
        assertThat(outcome(checkIn(vip, at("vip-lounge")))).isEqualTo("reentry_limit_reached");
    }

    @Test
    void whoHasLeftDoesNotGoOn() {
        Ticket vip = ticket(type("vip"));
        checkIn(vip, at("main-door"));
        checkOut(vip, at("exit"));

        assertThat(outcome(checkIn(vip, at("vip-lounge")))).isEqualTo("already_used");
    }

    @Test
    void theFirstReasonAgainstATicketCounts() {
        String other = makeEvent("[{\"id\":\"side-door\",\"name\":\"Side\"}]", "");
        String type = type("general");
        Ticket cancelled = ticket(type);
        staff.post("/events/tickets/" + cancelled.sk() + "/cancel", "{}").expect(200);
        Ticket used = ticket(type);
        checkIn(used, "");
        Ticket fresh = ticket(type);
        String elsewhere = ",\"eventId\":\"" + other + "\"";

        assertThat(outcome(checkIn(cancelled, elsewhere))).isEqualTo("ticket_not_active");
        assertThat(outcome(checkIn(used, elsewhere))).isEqualTo("wrong_event");
        assertThat(outcome(checkIn(used, at("nowhere")))).isEqualTo("already_used");
        assertThat(outcome(checkIn(used, at("exit")))).isEqualTo("already_used");
        assertThat(outcome(checkIn(fresh, at("nowhere")))).isEqualTo("unknown_checkpoint");
        assertThat(outcome(checkIn(fresh, at("exit")))).isEqualTo("direction_not_allowed");
        assertThat(outcome(checkIn(fresh, at("vip-lounge")))).isEqualTo("ticket_type_not_accepted");
        assertThat(outcome(checkIn(fresh, at("main-door")))).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "refunded", "inactive"})
    void aTicketThatIsNotActiveLetsNobodyIn(String state) {
        Ticket ticket = ticket(type("general"));
        setState(ticket, state);

        JsonNode answer = checkIn(ticket, "");

        assertThat(answer.get("reason").asString()).isEqualTo("ticket_not_active");
        assertThat(answer.get("code").asString()).isEqualTo("ticket_not_active");
    }

    @Test
    void nobodyComesInWhereTheEventIsCancelledOrDeleted() {
        Ticket ticket = ticket(type("general"));

        take(event, Step.CANCEL);
        assertThat(outcome(checkIn(ticket, ""))).isEqualTo("ticket_not_active");
        take(event, Step.DELETE);
        assertThat(outcome(checkIn(ticket, ""))).isEqualTo("invalid_ticket");
    }

    @Test
    void aScanPointThatOnlyAnotherEventHasIsTheWrongEvent() {
        makeEvent("[{\"id\":\"side-door\",\"name\":\"Side\"}]", "");
        Ticket ticket = ticket(type("general"));

        assertThat(outcome(checkIn(ticket, at("side-door")))).isEqualTo("wrong_event");
        assertThat(outcome(checkIn(ticket, at("side-door") + ",\"eventId\":\"event-" + event + "\"")))
                .isEqualTo("unknown_checkpoint");
        assertThat(outcome(checkIn(ticket, ",\"eventId\":\"no id at all\""))).isEqualTo("wrong_event");
        assertThat(outcome(checkIn(ticket, ",\"eventId\":\"event-" + event + "\"")))
                .isEqualTo("ok");
    }

    @Test
    void aScanPointSaysWhatOfTheTicketIsShown() {
        Ticket ticket = ticket(reentryType("general"));
        giveBadge(ticket, "BADGE-17");
        Ticket badge = new Ticket(ticket.sk(), "BADGE-17");
        Ticket id = new Ticket(ticket.sk(), ticket.sk());
        Ticket pk = new Ticket(ticket.sk(), "event_ticket-" + ticket.sk());

        assertThat(outcome(checkIn(badge, at("badge-desk")))).isEqualTo("ok");
        assertThat(outcome(checkIn(id, at("help-desk")))).isEqualTo("ok");
        assertThat(outcome(checkIn(pk, at("help-desk")))).isEqualTo("ok");
        assertThat(outcome(checkIn(ticket, at("main-door")))).isEqualTo("ok");
        assertThat(outcome(checkIn(ticket, at("badge-desk")))).isEqualTo("invalid_ticket");
        assertThat(outcome(checkIn(badge, at("help-desk")))).isEqualTo("invalid_ticket");
        for (Ticket other : List.of(badge, id)) {
            assertThat(outcome(checkIn(other, at("main-door")))).isEqualTo("invalid_ticket");
            assertThat(outcome(checkIn(other, ""))).isEqualTo("invalid_ticket");
        }
    }

    @Test
    void aBadgeIsOneTicketsAlone() {
        String type = type("general");
        Ticket ticket = ticket(type, ",\"credentialCode\":\" BADGE-1 \"");
        String path = "/events/tickets/" + ticket(type).sk() + "/credential";
        giveBadge(ticket, "BADGE-1");
        assertThat(staff.get("/events/tickets/" + ticket.sk())
                        .json()
                        .at("/data/credentialCode")
                        .asString())
                .isEqualTo("BADGE-1");
        String another = "{\"ticketTypeId\":\"" + type + "\",\"credentialCode\":\"BADGE-%s\",\"quantity\":%s}";
        String issue = "/events/" + event + "/tickets";
        staff.post(issue, another.formatted("1", "1")).expect(409);
        staff.post(issue, another.formatted("2", "2")).expect(400);

        staff.post(path, "{\"credentialCode\":\"BADGE-1\"}").expect(409);
        staff.post(path, "{\"credentialCode\":\" \"}").expect(400);
        staff.post(path, "{}").expect(400);
        staffOf(world().organisation())
                .post(path, "{\"credentialCode\":\"BADGE-2\"}")
                .expect(404);
        staff.post("/events/tickets/" + ticket.sk() + "/credential", "{\"credentialCode\":null}")
                .expect(200);
        staff.post(path, "{\"credentialCode\":\"BADGE-1\"}").expect(200);
    }

    @Test
    void aBadgeIsVoidOnceItsTicketWasTransferred() {
        Ticket ticket = ticket(type("general"), ",\"credentialCode\":\"BADGE-1\"");

        staff.post("/events/tickets/" + ticket.sk() + "/transfer", "{\"holderEmail\":\"next@example.com\"}")
                .expect(200);

        assertThat(outcome(staff.post("/events/checkin", scan("BADGE-1", at("badge-desk")))
                        .expect(200)
                        .json()))
                .isEqualTo("invalid_ticket");
        assertThat(outcome(checkIn(ticket, ""))).isEqualTo("invalid_ticket");
    }

    @Test
    void badgeNumbersRepeatFromEventToEventAndTheDoorTellsWhichIsMeant() {
        giveBadge(ticket(type("general")), "BADGE-1");
        String here = event;
        event = makeEvent(DOORS, "");
        giveBadge(ticket(type("general")), "BADGE-1");
        for (String sk : List.of(here, event)) {
            JsonNode answer = staff.post(
                            "/events/checkin", scan("BADGE-1", at("badge-desk") + ",\"eventId\":\"" + sk + "\""))
                    .expect(200)
                    .json();
            assertThat(answer.at("/checkIn/data/event").asString()).isEqualTo(sk);
        }
    }

    private void giveBadge(Ticket ticket, String code) {
        staff.post("/events/tickets/" + ticket.sk() + "/credential", "{\"credentialCode\":\"" + code + "\"}")
                .expect(200);
    }

    @Test
    void aTypesOwnListOfScanPointsCountsToo() {
        String type = type("general", ",\"acceptedScanPoints\":[\"main-door\"]");
        Ticket ticket = ticket(type);
        Ticket anywhere = ticket(type);

        JsonNode refused = staff.post("/events/checkin", scan(ticket.sk(), at("help-desk")))
                .expect(200)
                .json();
        assertThat(outcome(refused)).isEqualTo("ticket_type_not_accepted");
        assertThat(outcome(checkIn(ticket, at("main-door")))).isEqualTo("ok");
        assertThat(outcome(checkIn(anywhere, ""))).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"early", "Ticket early", "ticket-early", "SK", "event_ticket_type-SK"})
    void acceptedTypesAreNamedShortlyOrByTitleOrById(String name) {
        event = makeEvent("[]", "");
        String type = type("early");
        change(event, new EventChanges().set(EVENT.SCAN_POINTS, JSONB.valueOf("""
                [{"id":"door","name":"Door","acceptedTicketTypes":["%s"]}]""".formatted(
                                name.replace("SK", type)))));

        assertThat(outcome(checkIn(ticket(type), at("door")))).isEqualTo("ok");
        assertThat(outcome(checkIn(ticket(type("late")), at("door")))).isEqualTo("ticket_type_not_accepted");
    }

    @Test
    void verifyingAnswersAsTheScanWouldAndChangesNothing() {
        Ticket ticket = ticket(type("general"));
        String atDoor = scan(ticket.code(), at("main-door"));

        for (String path : List.of("/events/verify-scan", "/events/tickets/validate")) {
            JsonNode answer = staff.post(path, atDoor).expect(200).json();
            assertThat(answer.get("success").booleanValue()).isTrue();
            assertThat(answer.has("checkIn")).isFalse();
            assertThat(answer.at("/zoneOccupancy/current").intValue()).isZero();
            assertThat(outcome(staff.post(path, scan(ticket.code(), at("vip-lounge")))
                            .json()))
                    .isEqualTo("ticket_type_not_accepted");
        }
        assertThat(statistics()).containsExactly(0, 0, 0, 0, 0);
        assertThat(outcome(checkIn(ticket, at("main-door")))).isEqualTo("ok");
        assertThat(outcome(staff.post("/events/verify-scan", atDoor).json())).isEqualTo("already_used");
    }

    @Test
    void aForgedOrForeignCodeIsNoTicketAndCountsNowhere() {
        Ticket ticket = ticket(type("general"));
        Http others = staffOf(world().organisation());
        String naming = ",\"eventId\":\"" + event + "\"";

        for (Http.Answer answer : List.of(
                staff.post("/events/checkin", scan("forged", "")),
                others.post("/events/checkin", scan(ticket.code(), "")),
                others.post("/events/checkin", scan(ticket.code(), naming + at("main-door"))),
                others.post("/events/checkout", scan(ticket.code(), naming)),
                others.post("/events/verify-scan", scan(ticket.code(), naming)))) {
            assertThat(answer.expect(200).json().toString()).isEqualTo("""
                    {"success":false,"reason":"invalid_ticket","code":"invalid_ticket"}""");
        }
        others.get("/events/" + event + "/occupancy").expect(404);
        others.get("/events/" + event + "/checkin-stats").expect(404);
        assertThat(statistics()).containsExactly(0, 0, 0, 0, 0);

        staff.post("/events/checkin", scan("forged", naming)).expect(200);
        assertThat(statistics()).containsExactly(1, 0, 1, 0, 0);
    }

    @Test
    void onlyStaffOfTheOrganisationScans() {
        Ticket ticket = ticket(type("general"));
        String body = scan(ticket.code(), "");
        Http customer = visitorOf(organisation).bearer(world().tokenOf(world().member(organisation, "member")));
        Http stranger = staffOf(world().organisation()).with("orgid", organisation.slug());

        for (String path : List.of("checkin", "checkout", "verify-scan", "tickets/validate")) {
            visitorOf(organisation).post("/events/" + path, body).expect(401);
            customer.post("/events/" + path, body).expect(403);
            stranger.post("/events/" + path, body).expect(403);
        }
        for (String path : List.of("occupancy", "checkin-stats")) {
            visitorOf(organisation).get("/events/" + event + "/" + path).expect(401);
            customer.get("/events/" + event + "/" + path).expect(403);
        }
        assertThat(statistics()).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void theOrganisationMustBeNamed() {
        Http unnamed = http().bearer(world().tokenOf(world().member(organisation, "staff")));

        unnamed.post("/events/checkin", scan("x", "")).expect(400);
        unnamed.get("/events/" + event + "/occupancy").expect(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"code\":null}",
                "{\"code\":\" \"}",
                "{\"code\":17}",
                "{\"code\":\"a\\u0000\"}",
                "{\"code\":\"x\",\"zone\":5}",
                "{\"code\":\"x\",\"checkpoint\":{}}",
                "{\"code\":\"x\",\"eventId\":[]}",
                "{\"code\":\"x\",\"sessionId\":\"\\ud800\"}"
            })
    void whatIsNoScanIsRefused(String body) {
        for (String path : List.of("checkin", "checkout", "verify-scan")) {
            assertThat(staff.post("/events/" + path, body)
                            .expect(400)
                            .json()
                            .get("statusCode")
                            .intValue())
                    .isEqualTo(400);
        }
    }
}
