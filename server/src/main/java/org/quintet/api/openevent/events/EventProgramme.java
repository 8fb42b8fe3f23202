package org.quintet.api.openevent.events;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.FEEDBACK;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.SPEAKERS_CALL;
import static org.quintet.schema.Tables.SPEAKER_INVITE;
import static org.quintet.schema.Tables.STATION;
import static org.quintet.schema.Tables.TAG;
import static org.quintet.schema.Tables.USER_FAVOURITE_SESSION;

import org.jooq.Field;
import org.jooq.Table;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.ResourceDeclaration;

/** What an event is related to of its programme and of its doors. */
final class EventProgramme {

    private static final String ALIAS = "favourite_at_event";

    private static final Table<?> FAVOURITES = select(SESSION.EVENT_ID, USER_FAVOURITE_SESSION.ID)
            .from(SESSION)
            .join(USER_FAVOURITE_SESSION)
            .on(USER_FAVOURITE_SESSION.SESSION_ID.eq(SESSION.ID))
            .asTable(ALIAS, "event_id", "favourite_id");

    private static final Field<Long> EVENT_ID = field(name(ALIAS, "event_id"), Long.class);
    private static final Field<Long> FAVOURITE_ID = field(name(ALIAS, "favourite_id"), Long.class);

    private EventProgramme() {}

    static void relate(ResourceDeclaration<OpenEventCaller> event) {
        event.toMany("sessions", SESSION.EVENT_ID, "session")
                .toMany("speakers", SPEAKER.EVENT_ID, "speaker")
                .toOneFrom("speakers-call", SPEAKERS_CALL.EVENT_ID, "speakers-call", it -> it)
                .toMany("speaker-invites", SPEAKER_INVITE.EVENT_ID, "speaker-invite")
                .toMany("feedbacks", FEEDBACK.EVENT_ID, "feedback")
                .toManyThrough(
                        "session-favourites",
                        Between.rowsOf(FAVOURITES, EVENT_ID, FAVOURITE_ID),
                        "user-favourite-session",
                        it -> it.readOnly().relatedAt("/events/{id}/user-favourite-sessions"))
                .toMany("station", STATION.EVENT_ID, "station", it -> it.relatedAt("/events/{id}/stations"))
                .toMany("tags", TAG.EVENT_ID, "tag");
    }
}
