package org.quintet.api.openevent.events;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.EVENT;

import org.jooq.Field;
import org.quintet.events.EventState;

/**
 * Where the programme of a published event is for calendar programs and signs at doors (Open Event, part B13). The reference
 * stores a file when an event is published; ours is made when it is asked for, and so is never out of date.
 */
final class ScheduleUrls {

    private ScheduleUrls() {}

    /** The absolute URL as an SQL expression; null unless the event is published. */
    static Field<String> of(String server, String form) {
        return when(
                EVENT.STATE.eq(inline(EventState.PUBLISHED.word())),
                concat(inline(server + "/v1/events/"), EVENT.IDENTIFIER.cast(String.class), inline(form)));
    }
}
