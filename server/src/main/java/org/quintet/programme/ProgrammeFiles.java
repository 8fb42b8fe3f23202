package org.quintet.programme;

import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EXHIBITOR;
import static org.quintet.schema.Tables.EXHIBITOR_SESSION;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SESSION_TYPE;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.SPEAKERS_CALL;
import static org.quintet.schema.Tables.TRACK;

import java.util.List;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTable.Trait;
import org.quintet.platform.archive.ArchivedTables;
import org.quintet.programme.sessions.SessionFiles;
import org.quintet.programme.sessions.Sessions;
import org.quintet.programme.speakers.SpeakerFiles;
import org.springframework.stereotype.Component;

/** What archives have of an event's programme, but for its sessions and speakers themselves. */
@Component
class ProgrammeFiles implements ArchivedTables {

    private final SessionFiles sessions;
    private final SpeakerFiles speakers;

    ProgrammeFiles(SessionFiles sessions, SpeakerFiles speakers) {
        this.sessions = sessions;
        this.speakers = speakers;
    }

    @Override
    public List<ArchivedTable> tables() {
        return List.of(
                tracks(),
                sessionTypes(),
                microlocations(),
                sessions.table(),
                speakers.table(),
                speakersOfSessions(),
                sessionsOfExhibitors(),
                speakersCalls());
    }

    private static ArchivedTable tracks() {
        return ArchivedTable.named(
                        "tracks", TRACK, event -> TRACK.EVENT_ID.eq(event).and(TRACK.DELETED_AT.isNull()))
                .identifiedBy(TRACK.ID)
                .of(TRACK.EVENT_ID)
                .leading("id", "name", "color")
                .being(Trait.REQUIRED)
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable sessionTypes() {
        return ArchivedTable.named(
                        "session_types",
                        SESSION_TYPE,
                        event -> SESSION_TYPE.EVENT_ID.eq(event).and(SESSION_TYPE.DELETED_AT.isNull()))
                .identifiedBy(SESSION_TYPE.ID)
                .of(SESSION_TYPE.EVENT_ID)
                .leading("id", "name", "length")
                .being(Trait.REQUIRED)
                .declared();
    }

    private static ArchivedTable microlocations() {
        return ArchivedTable.named(
                        "microlocations",
                        MICROLOCATION,
                        event -> MICROLOCATION.EVENT_ID.eq(event).and(MICROLOCATION.DELETED_AT.isNull()))
                .identifiedBy(MICROLOCATION.ID)
                .of(MICROLOCATION.EVENT_ID)
                .leading("id", "name", "floor")
                .being(Trait.REQUIRED)
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable speakersOfSessions() {
        return ArchivedTable.named(
                        "sessions_speakers",
                        SESSION_SPEAKER,
                        event -> SESSION_SPEAKER
                                .SESSION_ID
                                .in(select(SESSION.ID)
                                        .from(SESSION)
                                        .where(SESSION.EVENT_ID.eq(event))
                                        .and(Sessions.present()))
                                .and(SESSION_SPEAKER.SPEAKER_ID.in(select(SPEAKER.ID)
                                        .from(SPEAKER)
                                        .where(SPEAKER.EVENT_ID.eq(event))
                                        .and(SPEAKER.DELETED_AT.isNull()))))
                .orderedBy(SESSION_SPEAKER.SESSION_ID, SESSION_SPEAKER.SPEAKER_ID)
                .refers(SESSION_SPEAKER.SESSION_ID, "sessions")
                .refers(SESSION_SPEAKER.SPEAKER_ID, "speakers")
                .declared();
    }

    private static ArchivedTable sessionsOfExhibitors() {
        return ArchivedTable.named(
                        "exhibitors_sessions",
                        EXHIBITOR_SESSION,
                        event -> EXHIBITOR_SESSION
                                .EXHIBITOR_ID
                                .in(select(EXHIBITOR.ID).from(EXHIBITOR).where(EXHIBITOR.EVENT_ID.eq(event)))
                                .and(EXHIBITOR_SESSION.SESSION_ID.in(select(SESSION.ID)
                                        .from(SESSION)
                                        .where(SESSION.EVENT_ID.eq(event))
                                        .and(Sessions.present()))))
                .orderedBy(EXHIBITOR_SESSION.EXHIBITOR_ID, EXHIBITOR_SESSION.SESSION_ID)
                .refers(EXHIBITOR_SESSION.EXHIBITOR_ID, "exhibitors")
                .refers(EXHIBITOR_SESSION.SESSION_ID, "sessions")
                .declared();
    }

    /** Its hash opens the form of this event's call, and no other's. */
    private static ArchivedTable speakersCalls() {
        return ArchivedTable.named(
                        "speakers_calls",
                        SPEAKERS_CALL,
                        event -> SPEAKERS_CALL.EVENT_ID.eq(event).and(SPEAKERS_CALL.DELETED_AT.isNull()))
                .identifiedBy(SPEAKERS_CALL.ID)
                .of(SPEAKERS_CALL.EVENT_ID)
                .without(SPEAKERS_CALL.HASH)
                .being(Trait.COPIED)
                .declared();
    }
}
