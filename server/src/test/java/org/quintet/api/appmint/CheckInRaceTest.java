package org.quintet.api.appmint;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many scanners at once. */
class CheckInRaceTest extends CheckInFixture {

    private static final int SCANNERS = 32;

    @Test
    void aHundredTicketsThatAreShownTwiceAtOnceAdmitAHundred() throws Exception {
        List<Ticket> tickets = tickets(type("general"), 100);

        assertThat(atOnce(twice(tickets), this::checkInAtMainDoor))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ok", 100L, "already_used", 100L));

        assertThat(occupancy()).isEqualTo("venue 100, vip 0");
        assertThat(statistics()).containsExactly(200, 100, 100, 100, 0);
    }

    @Test
    void eachWhoIsInsideLeavesOnce() throws Exception {
        List<Ticket> tickets = tickets(type("general"), 30);
        tickets.forEach(this::checkInAtMainDoor);

        assertThat(atOnce(twice(tickets), ticket -> outcome(checkOut(ticket, at("exit")))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ok", 30L, "not_inside", 30L));

        assertThat(occupancy()).isEqualTo("venue 0, vip 0");
        assertThat(statistics()).containsExactly(30, 30, 0, 30, 30);
    }

    @Test
    void aLimitOfThreeHoldsAtManyDoors() throws Exception {
        Ticket ticket = ticket(reentryType("general", 3));

        assertThat(atOnce(Collections.nCopies(40, ticket), this::checkInAtMainDoor))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ok", 3L, "reentry_limit_reached", 37L));

        assertThat(statistics()).containsExactly(40, 3, 37, 1, 0);
    }

    @Test
    void oneHolderOfManyTicketsIsOneAttendee() throws Exception {
        String type = type("general");
        List<Ticket> tickets = Stream.generate(() -> ticket(type, ",\"holderEmail\":\"guide@example.com\""))
                .limit(20)
                .toList();

        assertThat(atOnce(tickets, this::checkInAtMainDoor)).containsExactly(Map.entry("ok", 20L));

        assertThat(statistics()).containsExactly(20, 20, 0, 1, 0);
    }

    private interface Scanner {
        String scan(Ticket ticket);
    }

    private String checkInAtMainDoor(Ticket ticket) {
        return outcome(checkIn(ticket, at("main-door")));
    }

    private static List<Ticket> twice(List<Ticket> tickets) {
        return tickets.stream().flatMap(ticket -> Stream.of(ticket, ticket)).toList();
    }

    /** How often each outcome came. */
    private static Map<String, Long> atOnce(List<Ticket> shown, Scanner scanner) throws Exception {
        List<Callable<String>> scans = new ArrayList<>();
        shown.forEach(ticket -> scans.add(() -> scanner.scan(ticket)));
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService scanners = Executors.newFixedThreadPool(SCANNERS)) {
            for (Future<String> outcome : scanners.invokeAll(scans)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes.stream().collect(groupingBy(outcome -> outcome, counting()));
    }
}
