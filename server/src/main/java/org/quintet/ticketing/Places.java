package org.quintet.ticketing;

import static org.quintet.schema.Tables.PLACE_LIMIT;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.PlaceLimitRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes places of an event and of its ticket types, and gives them back. Each limit is one row and each change of it one
 * statement, in the transaction of the tickets that it is about; no place is taken twice, whoever asks at the same time.
 *
 * <p>Rows are changed in one order, types by their ids and the event after them, so that no two transactions wait for each
 * other. The event comes last because everybody needs it: it is locked for the shortest time.
 */
@Component
public class Places {

    private static final int HASTY_ATTEMPTS = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(10);

    private final DSLContext sql;
    private final ApplicationEventPublisher domainEvents;

    Places(DSLContext sql, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.domainEvents = domainEvents;
    }

    /** What places are counted as. */
    public enum Share {
        ISSUED,
        RESERVED;

        private TableField<PlaceLimitRecord, Integer> count() {
            return this == ISSUED ? PLACE_LIMIT.ISSUED : PLACE_LIMIT.RESERVED;
        }
    }

    /**
     * Takes places for what {@code writing} writes. They are taken after it, so that others wait for nothing but that; what is
     * sold out is refused before it, without waiting for anybody.
     *
     * @param wanted how many of each ticket type, by its id
     * @param hard whether the event asks for the path on which a limit is read before it is changed
     * @throws Failure.SoldOut if there are not so many left of a type, or at the event
     */
    public <T> T take(long eventId, SortedMap<Long, Integer> wanted, Share share, boolean hard, Supplier<T> writing) {
        requireRoom(eventId, wanted, hard);
        T written = writing.get();
        wanted.forEach((type, places) -> {
            if (!take(PLACE_LIMIT.TICKET_TYPE_ID.eq(type), places, share, hard)) {
                throw soldOut(type, hard);
            }
        });
        if (!take(ofEvent(eventId), sum(wanted), share, hard)) {
            throw soldOut(hard);
        }
        return written;
    }

    private void requireRoom(long eventId, SortedMap<Long, Integer> wanted, boolean hard) {
        Condition full = wanted.entrySet().stream()
                .map(type -> PLACE_LIMIT.TICKET_TYPE_ID.eq(type.getKey()).andNot(roomFor(type.getValue())))
                .reduce(PLACE_LIMIT.TICKET_TYPE_ID.isNull().andNot(roomFor(sum(wanted))), Condition::or);
        sql.select(PLACE_LIMIT.TICKET_TYPE_ID)
                .from(PLACE_LIMIT)
                .where(PLACE_LIMIT.EVENT_ID.eq(eventId))
                .and(full)
                .orderBy(PLACE_LIMIT.TICKET_TYPE_ID.asc().nullsLast())
                .limit(1)
                .fetchOptional()
                .ifPresent(limit -> {
                    throw limit.value1() == null ? soldOut(hard) : soldOut(limit.value1(), hard);
                });
    }

    private static Failure.SoldOut soldOut(long type, boolean hard) {
        return new Failure.SoldOut("The tickets of this type are sold out", hard, type);
    }

    private static Failure.SoldOut soldOut(boolean hard) {
        return new Failure.SoldOut("The places of this event are sold out", hard);
    }

    /**
     * Takes places if there are so many left; else nothing is taken.
     *
     * @param wanted how many of each ticket type, by its id
     */
    public boolean takeIfLeft(long eventId, SortedMap<Long, Integer> wanted, Share share) {
        SortedMap<Long, Integer> taken = new TreeMap<>();
        for (Map.Entry<Long, Integer> entry : wanted.entrySet()) {
            Condition ofType = PLACE_LIMIT.TICKET_TYPE_ID.eq(entry.getKey());
            if (!add(ofType.and(roomFor(entry.getValue())), entry.getValue(), share)) {
                taken.forEach((type, places) -> add(PLACE_LIMIT.TICKET_TYPE_ID.eq(type), -places, share));
                return false;
            }
            taken.put(entry.getKey(), entry.getValue());
        }
        if (add(ofEvent(eventId).and(roomFor(sum(wanted))), sum(wanted), share)) {
            return true;
        }
        taken.forEach((type, places) -> add(PLACE_LIMIT.TICKET_TYPE_ID.eq(type), -places, share));
        return false;
    }

    /**
     * Gives places back. Who waits for one may get it in the same transaction, and of any type: so all limits of the event are
     * kept from the beginning, in their order.
     */
    public void giveBack(long eventId, SortedMap<Long, Integer> taken, Share share) {
        keep(sql, eventId);
        taken.forEach((type, places) -> add(PLACE_LIMIT.TICKET_TYPE_ID.eq(type), -places, share));
        add(ofEvent(eventId), -sum(taken), share);
        domainEvents.publishEvent(new PlacesFreed(eventId));
    }

    /** Keeps all limits of the event as they are until the transaction ends. */
    public static void keep(DSLContext sql, long eventId) {
        sql.select(PLACE_LIMIT.ID)
                .from(PLACE_LIMIT)
                .where(PLACE_LIMIT.EVENT_ID.eq(eventId))
                .orderBy(PLACE_LIMIT.TICKET_TYPE_ID.asc().nullsLast())
                .forNoKeyUpdate()
                .execute();
    }

    /** Reserves one place, if there is one left of the type and at the event. */
    public boolean takeOne(long eventId, long typeId) {
        Condition ofType = PLACE_LIMIT.TICKET_TYPE_ID.eq(typeId);
        if (!add(ofType.and(roomFor(1)), 1, Share.RESERVED)) {
            return false;
        }
        boolean taken = add(ofEvent(eventId).and(roomFor(1)), 1, Share.RESERVED);
        if (!taken) {
            add(ofType, -1, Share.RESERVED);
        }
        return taken;
    }

    /** Counts places that were reserved as issued from now on. */
    public void settle(long eventId, SortedMap<Long, Integer> reserved) {
        reserved.forEach((type, places) -> settle(PLACE_LIMIT.TICKET_TYPE_ID.eq(type), places));
        settle(ofEvent(eventId), sum(reserved));
    }

    private boolean take(Condition limit, int places, Share share, boolean hard) {
        return hard ? takeOptimistically(limit, places, share) : add(limit.and(roomFor(places)), places, share);
    }

    /**
     * Reads the limit, and takes the places if nobody has changed it since; otherwise again. The last attempt waits for its
     * turn before it reads: nobody is sent away while there are places, however many come at once.
     */
    private boolean takeOptimistically(Condition limit, int places, Share share) {
        for (int attempt = 0; attempt < HASTY_ATTEMPTS; attempt++) {
            Optional<PlaceLimitRecord> seen = sql.selectFrom(PLACE_LIMIT)
                    .where(limit)
                    .and(roomFor(places))
                    .fetchOptional();
            if (seen.isEmpty()) {
                return false;
            }
            if (add(limit.and(PLACE_LIMIT.VERSION.eq(seen.get().getVersion())), places, share)) {
                return true;
            }
            pause(attempt);
        }
        sql.select(PLACE_LIMIT.ID)
                .from(PLACE_LIMIT)
                .where(limit)
                .forNoKeyUpdate()
                .execute();
        return add(limit.and(roomFor(places)), places, share);
    }

    /** Longer from time to time, and for each a little different, so that those who met do not meet again. */
    private static void pause(int attempt) {
        long longest = LONGEST_PAUSE.toNanos() * (attempt + 1) / HASTY_ATTEMPTS;
        try {
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Condition roomFor(int places) {
        return PLACE_LIMIT
                .CAPACITY
                .isNull()
                .or(PLACE_LIMIT.ISSUED.plus(PLACE_LIMIT.RESERVED).plus(places).le(PLACE_LIMIT.CAPACITY));
    }

    private boolean add(Condition limit, int places, Share share) {
        return sql.update(PLACE_LIMIT)
                        .set(share.count(), share.count().plus(places))
                        .set(PLACE_LIMIT.VERSION, PLACE_LIMIT.VERSION.plus(1))
                        .where(limit)
                        .execute()
                == 1;
    }

    private void settle(Condition limit, int places) {
        sql.update(PLACE_LIMIT)
                .set(PLACE_LIMIT.RESERVED, PLACE_LIMIT.RESERVED.minus(places))
                .set(PLACE_LIMIT.ISSUED, PLACE_LIMIT.ISSUED.plus(places))
                .set(PLACE_LIMIT.VERSION, PLACE_LIMIT.VERSION.plus(1))
                .where(limit)
                .execute();
    }

    private static Condition ofEvent(long eventId) {
        return PLACE_LIMIT.EVENT_ID.eq(eventId).and(PLACE_LIMIT.TICKET_TYPE_ID.isNull());
    }

    private static int sum(SortedMap<Long, Integer> places) {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }
}
