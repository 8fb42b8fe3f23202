package org.quintet.api.appmint.checkin;

import org.quintet.checkin.ScanStatistics;

/**
 * What the scans of an event add up to.
 *
 * @param eventId the event's sk
 * @param total check-ins, successful and denied
 * @param uniqueAttendees different holders, by e-mail address; a second scan of a ticket does not raise it
 */
record StatisticsView(String eventId, long total, long successful, long denied, long uniqueAttendees, long checkedOut) {

    static StatisticsView of(String eventId, ScanStatistics.Counts counts) {
        return new StatisticsView(
                eventId,
                counts.admitted() + counts.denied(),
                counts.admitted(),
                counts.denied(),
                counts.attendees(),
                counts.checkedOut());
    }
}
