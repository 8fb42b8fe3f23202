package org.quintet.programme;

import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.SESSION_TYPE;
import static org.quintet.schema.Tables.TRACK;

import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.Sessions;

/** Gives an event the rooms, tracks and kinds of sessions that its programme goes by. */
@UseCase
public class FurnishEvent {

    private final DSLContext sql;
    private final Sessions sessions;

    FurnishEvent(DSLContext sql, Sessions sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    /**
     * What is to be there.
     *
     * @param rooms names
     */
    public record Furniture(List<String> rooms, List<Track> tracks, List<Kind> kinds) {}

    /**
     * A track.
     *
     * @param color as {@code #a04b4b}
     */
    public record Track(String name, String color) {}

    /**
     * A kind of session.
     *
     * @param length hours and minutes, as {@code 00:45}
     */
    public record Kind(String name, String length) {}

    /**
     * Adds all of them, in their order.
     *
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed if {@code actor} does not work for it
     */
    public void execute(User actor, long eventId, Furniture furniture) {
        sessions.requireStaff(actor, eventId);
        int position = 0;
        for (String room : furniture.rooms()) {
            sql.insertInto(MICROLOCATION)
                    .set(MICROLOCATION.EVENT_ID, eventId)
                    .set(MICROLOCATION.NAME, room)
                    .set(MICROLOCATION.POSITION, position++)
                    .execute();
        }
        position = 0;
        for (Track track : furniture.tracks()) {
            sql.insertInto(TRACK)
                    .set(TRACK.EVENT_ID, eventId)
                    .set(TRACK.NAME, track.name())
                    .set(TRACK.COLOR, track.color())
                    .set(TRACK.POSITION, position++)
                    .execute();
        }
        position = 0;
        for (Kind kind : furniture.kinds()) {
            sql.insertInto(SESSION_TYPE)
                    .set(SESSION_TYPE.EVENT_ID, eventId)
                    .set(SESSION_TYPE.NAME, kind.name())
                    .set(SESSION_TYPE.LENGTH, kind.length())
                    .set(SESSION_TYPE.POSITION, position++)
                    .execute();
        }
    }
}
