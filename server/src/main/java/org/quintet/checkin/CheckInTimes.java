package org.quintet.checkin;

import static org.quintet.schema.Tables.SCAN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** When the holders of tickets registered, came and went, wherever they were scanned. */
@Component
public class CheckInTimes {

    private final DSLContext sql;

    CheckInTimes(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Of one ticket, oldest first.
     *
     * @param registrations at stations where attendees register
     * @param checkIns at all other doors
     * @param checkOuts when he left
     */
    public record Times(List<Instant> registrations, List<Instant> checkIns, List<Instant> checkOuts) {

        /** Of somebody who never came. */
        public static final Times NONE = new Times(List.of(), List.of(), List.of());

        public boolean isRegistered() {
            return !registrations.isEmpty();
        }

        public boolean isCheckedIn() {
            return !checkIns.isEmpty();
        }

        public boolean isCheckedOut() {
            return !checkOuts.isEmpty();
        }
    }

    /** By ticket; those that were never scanned are missing. One statement, whatever their number. */
    public Map<Long, Times> of(Collection<Long> ticketIds) {
        Map<Long, Times> times = new HashMap<>();
        sql.select(SCAN.TICKET_ID, SCAN.DIRECTION, SCAN.STATION_TYPE, SCAN.SCANNED_AT)
                .from(SCAN)
                .where(SCAN.TICKET_ID.in(ticketIds))
                .and(SCAN.REFUSAL.isNull())
                .orderBy(SCAN.ID)
                .forEach(scan -> timesFor(
                                times.computeIfAbsent(
                                        scan.value1(),
                                        _ -> new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())),
                                Direction.of(scan.value2()),
                                Optional.ofNullable(scan.value3()))
                        .add(scan.value4()));
        return times;
    }

    private static List<Instant> timesFor(Times times, Direction direction, Optional<String> stationType) {
        if (direction == Direction.OUT) {
            return times.checkOuts();
        }
        boolean registers = stationType
                .map(StationType::of)
                .filter(StationType.REGISTRATION::equals)
                .isPresent();
        return registers ? times.registrations() : times.checkIns();
    }
}
