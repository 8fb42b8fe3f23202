package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.SCAN_STATISTIC;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.ZONE_OCCUPANCY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Document, section Capacity: who is in which zone, who leaves it, and what is counted. */
class OccupancyTest extends CheckInFixture {

    @Test
    void anEventBeginsWithItsZonesEmptyAndAllCountsZero() {
        event = makeEvent(DOORS, ",\"venue\":{\"name\":\"Hall\",\"capacity\":800}");

        assertThat(staff.get("/events/" + event + "/occupancy").expect(200).body())
                .isEqualTo("""
                {"eventId":"%s","zones":[{"zone":"venue","current":0,"capacity":800},\
                {"zone":"vip","current":0,"capacity":800}],"total":0}""".formatted(event));
        assertThat(staff.get("/events/" + event + "/checkin-stats").expect(200).body())
                .isEqualTo("""
                {"eventId":"%s","total":0,"successful":0,"denied":0,"uniqueAttendees":0,"checkedOut":0}""".formatted(event));
    }

    @Test
    void anEventWithoutVenueOrScanPointsHasNoZonesUntilOneIsScanned() {
        event = makeEvent("[]", "");
        assertThat(occupancy()).isEmpty();

        checkIn(ticket(type("general")), inZone("garden"));

        assertThat(staff.get("/events/event-" + event + "/occupancy")
                        .expect(200)
                        .body())
                .contains("\"zones\":[{\"zone\":\"garden\",\"current\":1,\"capacity\":null}],\"total\":1");
    }

    @Test
    void occupancyIsAdmissionsMinusCheckOuts() {
        String type = type("general");
        Ticket first = ticket(type);
        Ticket second = ticket(type);
        checkIn(first, at("main-door"));
        checkIn(second, at("main-door"));
        checkIn(second, at("main-door"));

        JsonNode left = checkOut(first, at("exit"));

        assertThat(left.at("/zoneOccupancy/current").intValue()).isOne();
        assertThat(left.at("/checkIn/data/direction").asString()).isEqualTo("out");
        assertThat(left.at("/checkIn/data/zone").asString()).isEqualTo("venue");
        assertThat(occupancy()).isEqualTo("venue 1, vip 0");
        assertThat(statistics()).containsExactly(3, 2, 1, 2, 1);
    }

    @Test
    void onlyWhoIsInsideLeaves() {
        Ticket ticket = ticket(type("general"));
        assertThat(outcome(checkOut(ticket, ""))).isEqualTo("not_inside");
        checkIn(ticket, at("main-door"));
        assertThat(outcome(checkOut(ticket, inZone("vip")))).isEqualTo("not_inside");

        assertThat(outcome(checkOut(ticket, inZone("venue")))).isEqualTo("ok");

        assertThat(outcome(checkOut(ticket, inZone("venue")))).isEqualTo("not_inside");
        assertThat(outcome(checkOut(ticket, ""))).isEqualTo("not_inside");
        assertThat(occupancy()).isEqualTo("venue 0, vip 0");
    }

    @Test
    void nobodyLeavesThroughTheEntranceOrADoorThatIsNotThere() {
        Ticket ticket = ticket(type("vip"));
        checkIn(ticket, at("vip-lounge"));

        assertThat(outcome(checkOut(ticket, at("vip-lounge")))).isEqualTo("direction_not_allowed");
        assertThat(outcome(checkOut(ticket, at("nowhere")))).isEqualTo("unknown_checkpoint");
        assertThat(occupancy()).isEqualTo("venue 0, vip 1");
    }

    @Test
    void whoDoesNotSayWhatHeLeavesLeavesWhatHeEnteredLast() {
        Ticket vip = ticket(type("vip"));
        checkIn(vip, at("main-door"));
        checkIn(vip, at("vip-lounge"));

        checkOut(vip, "");
        assertThat(occupancy()).isEqualTo("venue 1, vip 0");
        checkOut(vip, "");
        assertThat(occupancy()).isEqualTo("venue 0, vip 0");
    }

    @Test
    void aScanWithoutAZoneAdmitsAndCountsToNoZone() {
        Ticket ticket = ticket(type("general"));

        JsonNode answer = checkIn(ticket, "");

        assertThat(outcome(answer)).isEqualTo("ok");
        assertThat(answer.has("zoneOccupancy")).isFalse();
        assertThat(occupancy()).isEqualTo("venue 0, vip 0");
        assertThat(statistics()).containsExactly(1, 1, 0, 1, 0);
        assertThat(outcome(checkOut(ticket, ""))).isEqualTo("ok");
    }

    @Test
    void aScanPointKnowsItsZoneBetterThanTheScanner() {
        checkIn(ticket(type("general")), at("main-door") + inZone("vip"));

        assertThat(occupancy()).isEqualTo("venue 1, vip 0");
    }

    @Test
    void everyEntryOfOneTicketCountsAndEachMustLeave() {
        Ticket ticket = ticket(reentryType("general"));
        checkIn(ticket, inZone("venue"));
        checkIn(ticket, inZone("venue"));

        assertThat(occupancy()).isEqualTo("venue 2, vip 0");
        checkOut(ticket, inZone("venue"));
        checkOut(ticket, inZone("venue"));
        assertThat(outcome(checkOut(ticket, inZone("venue")))).isEqualTo("not_inside");
        assertThat(occupancy()).isEqualTo("venue 0, vip 0");
    }

    @Test
    void attendeesAreDifferentHoldersHoweverOftenTheyAreScanned() {
        String type = reentryType("general");
        Ticket again = ticket(type, ",\"holderEmail\":\"One@example.com\"");
        Ticket sameHolder = ticket(type, ",\"holderEmail\":\"one@example.com\"");
        Ticket nobody = ticket(type, "");
        Ticket nobodyElse = ticket(type, "");
        for (Ticket ticket : List.of(again, again, sameHolder, nobody, nobodyElse)) {
            checkIn(ticket, "");
        }

        assertThat(statistics()).containsExactly(5, 5, 0, 3, 0);
    }

    @Test
    void whoseTicketIsCancelledInsideCountsUntilHeLeaves() {
        Ticket ticket = ticket(type("general"));
        checkIn(ticket, at("main-door"));

        staff.post("/events/tickets/" + ticket.sk() + "/cancel", "{}").expect(200);

        assertThat(occupancy()).isEqualTo("venue 1, vip 0");
        assertThat(outcome(checkIn(ticket, at("main-door")))).isEqualTo("ticket_not_active");
        assertThat(outcome(checkOut(ticket, at("exit")))).isEqualTo("ok");
        assertThat(occupancy()).isEqualTo("venue 0, vip 0");
    }

    @Test
    void refusalsAreCountedWhereTheDoorIs() {
        Ticket ticket = ticket(type("general"));
        String here = event;
        event = makeEvent(DOORS, "");

        checkIn(ticket, ",\"eventId\":\"" + event + "\"");

        assertThat(statistics()).containsExactly(1, 0, 1, 0, 0);
        event = here;
        assertThat(statistics()).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void theDatabaseCountsWhateverIsWrittenIntoTheScans() {
        Ticket ticket = ticket(type("general"));
        sql.execute("""
                insert into scan (event_id, ticket_id, direction, refusal, zone, scanned_at)
                select ticket.event_id, ticket.id, direction, refusal, zone, now()
                from ticket, (values ('in', null, 'a'), ('in', null, 'b'), ('in', null, null), ('out', null, 'a'),
                    ('in', 'already_used', 'a'), ('out', 'not_inside', 'b')) as one (direction, refusal, zone)
                where ticket.uuid = ?::uuid""", ticket.sk());

        assertThat(occupancy()).isEqualTo("venue 0, vip 0, a 0, b 1");
        assertThat(statistics()).containsExactly(4, 3, 1, 1, 1);
    }

    @Test
    void aTicketThatIsRemovedLeavesItsScansAndTheEventTakesThemWithIt() {
        Ticket ticket = ticket(type("general"));
        checkIn(ticket, at("main-door"));
        checkIn(ticket, at("main-door"));
        long id = eventId(event);

        sql.deleteFrom(TICKET)
                .where(TICKET.UUID.eq(UUID.fromString(ticket.sk())))
                .execute();

        assertThat(statistics()).containsExactly(2, 1, 1, 1, 0);
        assertThat(sql.fetchCount(SCAN, SCAN.EVENT_ID.eq(id).and(SCAN.TICKET_ID.isNull())))
                .isEqualTo(2);
        http().with("Authorization", "JWT " + world().adminToken())
                .delete("/v1/events/" + id + "?permanent=true")
                .expect(200);
        assertThat(sql.fetchCount(SCAN, SCAN.EVENT_ID.eq(id))).isZero();
        assertThat(sql.fetchCount(SCAN_STATISTIC, SCAN_STATISTIC.EVENT_ID.eq(id)))
                .isZero();
        assertThat(sql.fetchCount(ZONE_OCCUPANCY, ZONE_OCCUPANCY.EVENT_ID.eq(id)))
                .isZero();
    }
}
