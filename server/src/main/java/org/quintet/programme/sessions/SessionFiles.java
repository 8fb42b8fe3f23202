package org.quintet.programme.sessions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_TYPE;
import static org.quintet.schema.Tables.TRACK;

import org.jooq.DSLContext;
import org.quintet.events.archive.RootEvent;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTable.Trait;
import org.quintet.platform.archive.MediaKind;
import org.quintet.platform.archive.ValueRules;
import org.quintet.platform.text.RichText;
import org.quintet.schema.tables.records.SessionRecord;
import org.springframework.stereotype.Component;

/** What archives have of sessions. */
@Component
public class SessionFiles {

    private final DSLContext sql;

    SessionFiles(DSLContext sql) {
        this.sql = sql;
    }

    public ArchivedTable table() {
        return ArchivedTable.named(
                        "sessions", SESSION, event -> SESSION.EVENT_ID.eq(event).and(Sessions.present()))
                .identifiedBy(SESSION.ID)
                .of(SESSION.EVENT_ID)
                .refers(SESSION.TRACK_ID, "tracks")
                .refers(SESSION.SESSION_TYPE_ID, "session_types")
                .refers(SESSION.MICROLOCATION_ID, "microlocations")
                .media(SESSION.SLIDES_URL, MediaKind.DOCUMENT, row -> "slides/session_" + row.get(SESSION.ID))
                .media(SESSION.AUDIO_URL, MediaKind.AUDIO, row -> "audios/session_" + row.get(SESSION.ID))
                .media(SESSION.VIDEO_URL, MediaKind.VIDEO, row -> "videos/session_" + row.get(SESSION.ID))
                .leading(
                        "id",
                        "title",
                        "subtitle",
                        "short_abstract",
                        "long_abstract",
                        "starts_at",
                        "ends_at",
                        "session_type_id",
                        "track_id",
                        "comments",
                        "language",
                        "slides_url",
                        "audio_url",
                        "video_url")
                .cleaned(RichText::clean, SESSION.SHORT_ABSTRACT, SESSION.LONG_ABSTRACT, SESSION.COMMENTS)
                .ruled(
                        ValueRules.ADDRESS,
                        SESSION.SIGNUP_URL,
                        SESSION.STREAM_URL,
                        SESSION.RECORDING_URL,
                        SESSION.WEBSITE,
                        SESSION.FACEBOOK,
                        SESSION.TWITTER,
                        SESSION.GITHUB,
                        SESSION.GITLAB,
                        SESSION.INSTAGRAM,
                        SESSION.LINKEDIN,
                        SESSION.MASTODON)
                .ruled(ValueRules.LIST, SESSION.SLIDES, SESSION.SPEAKERS)
                .ruled(ValueRules.OBJECT, SESSION.EXTRA_DATA)
                .ruled(ValueRules.FLAT_OBJECT, SESSION.COMPLEX_FIELD_VALUES)
                .without(SESSION.UUID, SESSION.VERSION)
                .computed(SESSION.CREATED_BY, RootEvent.CREATOR)
                .computed(SESSION.CREATED_AT, RootEvent.CREATION)
                .computed(SESSION.UPDATED_AT, RootEvent.CREATION)
                .settled(SessionFiles::settle)
                .after(this::nameThePlaces)
                .being(Trait.REQUIRED)
                .declared();
    }

    private static void settle(SessionRecord session) {
        SessionRules.check(session);
        if (session.getDescription() == null) {
            session.setDescription(session.getLongAbstract());
        } else if (session.getLongAbstract() == null) {
            session.setLongAbstract(RichText.clean(session.getDescription()));
        }
        if (session.getState() == null) {
            session.setState(SessionState.DRAFT.word());
        }
    }

    /** Archives that are not ours know tracks, types and rooms by their ids alone. */
    private void nameThePlaces(long event) {
        sql.update(SESSION)
                .set(SESSION.TRACK, field(select(TRACK.NAME).from(TRACK).where(TRACK.ID.eq(SESSION.TRACK_ID))))
                .where(SESSION.EVENT_ID.eq(event))
                .and(SESSION.TRACK_ID.isNotNull())
                .execute();
        sql.update(SESSION)
                .set(
                        SESSION.TYPE,
                        field(select(SESSION_TYPE.NAME)
                                .from(SESSION_TYPE)
                                .where(SESSION_TYPE.ID.eq(SESSION.SESSION_TYPE_ID))))
                .where(SESSION.EVENT_ID.eq(event))
                .and(SESSION.SESSION_TYPE_ID.isNotNull())
                .execute();
        sql.update(SESSION)
                .set(
                        SESSION.ROOM,
                        field(select(MICROLOCATION.NAME)
                                .from(MICROLOCATION)
                                .where(MICROLOCATION.ID.eq(SESSION.MICROLOCATION_ID))))
                .where(SESSION.EVENT_ID.eq(event))
                .and(SESSION.MICROLOCATION_ID.isNotNull())
                .execute();
    }
}
