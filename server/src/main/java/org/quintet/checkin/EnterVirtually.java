package org.quintet.checkin;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.VIRTUAL_CHECK_IN;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.ticketing.TicketState;

/** Notes that somebody enters or leaves an event's virtual rooms, with all the tickets that he bought. */
@UseCase
public class EnterVirtually {

    private final DSLContext sql;
    private final Clock clock;

    EnterVirtually(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Where he goes: the event as a whole, its virtual room, or one of its rooms. */
    public enum Place {
        EVENT("event"),
        VIRTUAL_ROOM("virtual-room"),
        ROOM("room");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        public static Optional<Place> of(String word) {
            return Arrays.stream(values())
                    .filter(place -> place.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * Whoever enters has a note from now on, and whoever leaves closes his last one.
     *
     * @param room the id of the room, if it is one
     * @throws Failure.NotFound if the event has no such room
     * @throws Failure.Invalid if he leaves where he is not
     */
    public void execute(User user, long eventId, Place place, Optional<Long> room, boolean enters) {
        room.ifPresent(id -> requireRoom(eventId, id));
        if (enters) {
            enter(user, eventId, place, room);
        } else {
            leave(user, eventId, place, room);
        }
    }

    private void requireRoom(long eventId, long room) {
        boolean known = sql.fetchExists(
                MICROLOCATION,
                MICROLOCATION
                        .ID
                        .eq(room)
                        .and(MICROLOCATION.EVENT_ID.eq(eventId))
                        .and(MICROLOCATION.DELETED_AT.isNull()));
        if (!known) {
            throw new Failure.NotFound("microlocation");
        }
    }

    private void enter(User user, long eventId, Place place, Optional<Long> room) {
        Long[] tickets = sql.select(TICKET.ID)
                .from(TICKET)
                .join(TICKET_ORDER)
                .on(TICKET_ORDER.ID.eq(TICKET.ORDER_ID))
                .where(TICKET_ORDER.BUYER_ID.eq(user.id()))
                .and(TICKET.EVENT_ID.eq(eventId))
                .and(TICKET.STATE.eq(inline(TicketState.ACTIVE.word())))
                .orderBy(TICKET.ID)
                .fetchArray(TICKET.ID);
        sql.insertInto(VIRTUAL_CHECK_IN)
                .set(VIRTUAL_CHECK_IN.EVENT_ID, eventId)
                .set(VIRTUAL_CHECK_IN.USER_ID, user.id())
                .set(VIRTUAL_CHECK_IN.TICKET_IDS, tickets)
                .set(VIRTUAL_CHECK_IN.TYPE, place.word)
                .set(VIRTUAL_CHECK_IN.MICROLOCATION_ID, room.orElse(null))
                .set(VIRTUAL_CHECK_IN.CHECKED_IN_AT, clock.instant())
                .execute();
    }

    private void leave(User user, long eventId, Place place, Optional<Long> room) {
        Condition there = VIRTUAL_CHECK_IN
                .USER_ID
                .eq(user.id())
                .and(VIRTUAL_CHECK_IN.EVENT_ID.eq(eventId))
                .and(VIRTUAL_CHECK_IN.TYPE.eq(place.word))
                .and(room.map(VIRTUAL_CHECK_IN.MICROLOCATION_ID::eq)
                        .orElseGet(VIRTUAL_CHECK_IN.MICROLOCATION_ID::isNull));
        var last = sql.select(VIRTUAL_CHECK_IN.ID, VIRTUAL_CHECK_IN.CHECKED_OUT_AT)
                .from(VIRTUAL_CHECK_IN)
                .where(there)
                .orderBy(VIRTUAL_CHECK_IN.ID.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.Invalid("attendees", "Attendee not check in yet"));
        if (last.value2() != null) {
            throw new Failure.Invalid("attendees", "Attendee already checked out");
        }
        sql.update(VIRTUAL_CHECK_IN)
                .set(VIRTUAL_CHECK_IN.CHECKED_OUT_AT, clock.instant())
                .where(VIRTUAL_CHECK_IN.ID.eq(last.value1()))
                .execute();
    }
}
