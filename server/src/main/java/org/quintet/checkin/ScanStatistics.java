package org.quintet.checkin;

import static org.quintet.schema.Tables.SCAN_STATISTIC;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the scans of an event add up to. Costs the same however many there are. */
@Component
public class ScanStatistics {

    private final DSLContext sql;

    ScanStatistics(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Counts of one event.
     *
     * @param admitted how often somebody was let in
     * @param denied how often somebody wanted in and was refused
     * @param checkedOut how often somebody left
     * @param attendees different holders of tickets, by e-mail address, among the admitted
     */
    public record Counts(long admitted, long denied, long checkedOut, long attendees) {}

    /** All are zero where nothing was scanned yet. */
    public Counts of(long eventId) {
        return sql.selectFrom(SCAN_STATISTIC)
                .where(SCAN_STATISTIC.EVENT_ID.eq(eventId))
                .fetchOptional(
                        row -> new Counts(row.getAdmitted(), row.getDenied(), row.getCheckedOut(), row.getAttendees()))
                .orElse(new Counts(0, 0, 0, 0));
    }
}
