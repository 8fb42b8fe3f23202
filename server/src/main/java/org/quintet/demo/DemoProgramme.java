package org.quintet.demo;

import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SPEAKER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.time.TimeZones;
import org.quintet.programme.FurnishEvent;
import org.quintet.programme.sessions.SessionChanges;
import org.quintet.programme.sessions.SessionState;

/** The programme of a conference of the demo. */
record DemoProgramme(FurnishEvent.Furniture furniture, List<Talk> talks, List<Speaker> speakers) {

    /**
     * A session.
     *
     * @param day of the event; 1 is the first
     */
    record Talk(
            String title,
            int day,
            LocalTime from,
            int minutes,
            String room,
            String track,
            String kind,
            String level,
            String language,
            String summary) {

        SessionChanges changes(LocalDate firstDay, ZoneId zone) {
            Instant start = TimeZones.instantAt(firstDay.plusDays(day - 1L).atTime(from), zone);
            return new SessionChanges()
                    .to(SessionState.ACCEPTED)
                    .set(SESSION.TITLE, title)
                    .set(SESSION.STARTS_AT, start)
                    .set(SESSION.ENDS_AT, start.plus(Duration.ofMinutes(minutes)))
                    .set(SESSION.ROOM, room)
                    .set(SESSION.TRACK, track)
                    .set(SESSION.TYPE, kind)
                    .set(SESSION.LEVEL, level)
                    .set(SESSION.LANGUAGE, language)
                    .set(SESSION.SHORT_ABSTRACT, summary);
        }
    }

    /**
     * Somebody who speaks.
     *
     * @param talks titles of what he speaks in
     */
    record Speaker(
            String name, String email, String organisation, String country, String biography, List<String> talks) {

        Map<Field<?>, @Nullable Object> columns() {
            Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put(SPEAKER.NAME, name);
            columns.put(SPEAKER.EMAIL, email);
            columns.put(SPEAKER.ORGANISATION, organisation);
            columns.put(SPEAKER.COUNTRY, country);
            columns.put(SPEAKER.SHORT_BIOGRAPHY, biography);
            return columns;
        }
    }
}
