package org.quintet.api.nexudus.catalogue;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.People;
import org.quintet.api.nexudus.format.Times;
import org.quintet.ticketing.TicketState;

/** Who comes to an event, where its operator shows that ({@code ShowEventAttendees}); never how to reach them. */
final class AttendeeViews {

    private static final int RECENT = 10;
    private static final int MOST = 100;

    private static final Condition SHOWN = TICKET.EVENT_ID
            .eq(EVENT.ID)
            .and(TICKET.STATE.eq(inline(TicketState.ACTIVE.word())))
            .and(EVENT.SHOW_ATTENDEES);

    /** The newest attendees of a row's event, fetched with the row. */
    static final Field<Result<Record>> RECENT_10 = multiset(select(List.<Field<?>>of(TICKET.ID, TICKET.UPDATED_AT))
                    .from(TICKET)
                    .where(SHOWN)
                    .orderBy(TICKET.ID.desc())
                    .limit(RECENT))
            .as("recent_attendees");

    /** The attendees of a row's event with their names. */
    static final Field<Result<Record>> ALL = multiset(select(List.<Field<?>>of(
                            TICKET.ID, TICKET.UPDATED_AT, TICKET.HOLDER_FIRST_NAME, TICKET.HOLDER_LAST_NAME))
                    .from(TICKET)
                    .where(SHOWN)
                    .orderBy(TICKET.ID.desc())
                    .limit(MOST))
            .as("attendees");

    private AttendeeViews() {}

    /** The field {@code Recent10Attendees}; empty if they are not shown. */
    static Optional<List<Map<String, @Nullable Object>>> recent(Record event, ZoneId zone) {
        return Optional.of(event.get(RECENT_10))
                .filter(_ -> event.get(EVENT.SHOW_ATTENDEES))
                .map(attendees -> attendees.stream()
                        .map(attendee -> render(attendee, zone))
                        .toList());
    }

    /** The field {@code Attendees} of an event's details. */
    static List<Map<String, @Nullable Object>> all(Record event, ZoneId zone) {
        return event.get(ALL).stream()
                .map(attendee -> {
                    Map<String, @Nullable Object> rendered = render(attendee, zone);
                    rendered.put(
                            "FullName",
                            People.joined(attendee.get(TICKET.HOLDER_FIRST_NAME), attendee.get(TICKET.HOLDER_LAST_NAME))
                                    .orElse(null));
                    return rendered;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> render(Record attendee, ZoneId zone) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("Id", attendee.get(TICKET.ID));
        rendered.put("UpdatedOn", Times.local(attendee.get(TICKET.UPDATED_AT), zone));
        return rendered;
    }
}
