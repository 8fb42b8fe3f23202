package org.quintet.api.appmint.sessions;

import java.time.LocalDate;
import java.util.List;

/**
 * An event's programme by days (P-sess): all days on which it takes place, and others on which something happens.
 *
 * @param unscheduled sessions that have no time yet
 */
record Schedule(String eventId, String timezone, List<Day> days, List<SessionView> unscheduled) {

    /** One day, in the event's time zone. */
    record Day(LocalDate day, List<SessionView> sessions) {

        private Day forEverybody() {
            return new Day(day, sessions.stream().map(SessionView::forEverybody).toList());
        }
    }

    Schedule forEverybody() {
        return new Schedule(
                eventId,
                timezone,
                days.stream().map(Day::forEverybody).toList(),
                unscheduled.stream().map(SessionView::forEverybody).toList());
    }
}
