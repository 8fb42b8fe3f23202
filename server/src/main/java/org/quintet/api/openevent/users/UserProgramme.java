package org.quintet.api.openevent.users;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.FEEDBACK;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.USERS;
import static org.quintet.schema.Tables.USER_FAVOURITE_SESSION;

import org.jooq.Field;
import org.jooq.Table;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.ResourceDeclaration;

/** What a user is related to of events' programmes. A proven address makes him the speaker who has it. */
final class UserProgramme {

    private static final Table<?> SPEAKERS = select(SPEAKER.USER_ID, SPEAKER.ID)
            .from(SPEAKER)
            .where(SPEAKER.USER_ID.isNotNull())
            .union(select(USERS.ID, SPEAKER.ID)
                    .from(USERS)
                    .join(SPEAKER)
                    .on(lower(SPEAKER.EMAIL).eq(lower(USERS.EMAIL)))
                    .where(USERS.IS_VERIFIED))
            .asTable("user_as_speaker", "user_id", "speaker_id");

    private static final Field<Long> SPEAKING_USER = field(name("user_as_speaker", "user_id"), Long.class);
    private static final Field<Long> SPEAKER_ID = field(name("user_as_speaker", "speaker_id"), Long.class);

    private static final Table<?> SESSIONS = select(SPEAKING_USER, SESSION_SPEAKER.SESSION_ID)
            .from(SPEAKERS)
            .join(SESSION_SPEAKER)
            .on(SESSION_SPEAKER.SPEAKER_ID.eq(SPEAKER_ID))
            .groupBy(SPEAKING_USER, SESSION_SPEAKER.SESSION_ID)
            .asTable("user_in_session", "user_id", "session_id");

    private static final Field<Long> SESSION_USER = field(name("user_in_session", "user_id"), Long.class);
    private static final Field<Long> SESSION_ID = field(name("user_in_session", "session_id"), Long.class);

    private UserProgramme() {}

    static void relate(ResourceDeclaration<OpenEventCaller> user) {
        user.toManyThrough(
                        "speakers",
                        Between.rowsOf(SPEAKERS, SPEAKING_USER, SPEAKER_ID),
                        "speaker",
                        it -> it.readOnly().in(UserViews.FULL))
                .toManyThrough(
                        "sessions",
                        Between.rowsOf(SESSIONS, SESSION_USER, SESSION_ID),
                        "session",
                        it -> it.readOnly().in(UserViews.FULL))
                .toMany("feedbacks", FEEDBACK.USER_ID, "feedback", it -> it.in(UserViews.FULL))
                .toMany(
                        "favourite-sessions",
                        USER_FAVOURITE_SESSION.USER_ID,
                        "user-favourite-session",
                        it -> it.relatedAt("/users/{id}/user-favourite-sessions"));
    }
}
