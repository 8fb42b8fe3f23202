package org.quintet.waitinglist;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.platform.text.Secrets;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.WaitingListEntryRecord;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.orders.HoldPlace;
import org.quintet.ticketing.types.Availability;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Offers the places of an event that are free to those who wait for one, in the order in which they came. Whoever offers holds
 * the head of the queue: another waits, and finds those who are left. A place that is offered is held, so that nobody
 * else buys it meanwhile.
 */
@UseCase
public class OfferPlaces {

    /** How long somebody has to decide, if the event does not end before. */
    public static final Duration OFFER = Duration.ofHours(24);

    private static final int AT_ONCE = 100;

    private final DSLContext sql;
    private final Clock clock;
    private final HoldPlace holdPlace;
    private final Availability availability;
    private final ApplicationEventPublisher domainEvents;

    OfferPlaces(
            DSLContext sql,
            Clock clock,
            HoldPlace holdPlace,
            Availability availability,
            ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.holdPlace = holdPlace;
        this.availability = availability;
        this.domainEvents = domainEvents;
    }

    /**
     * Offers what is there now, to a bounded number of people at once. Whom none of the tickets is for stays where he is, and
     * holds nobody up. Nothing happens if nobody waits or no place is free.
     */
    public void execute(long eventId) {
        // places before the queue, as whoever gives a place back has them already
        if (!hasQueue(eventId) || !availability.keep(eventId)) {
            return;
        }
        Instant now = clock.instant();
        for (WaitingListEntryRecord entry : first(eventId)) {
            if (!availability.isOnSale(eventId, now)) {
                return;
            }
            offer(entry, now);
        }
    }

    private boolean hasQueue(long eventId) {
        return sql.fetchExists(
                WAITING_LIST_ENTRY, WAITING_LIST_ENTRY.EVENT_ID.eq(eventId).and(WaitsFor.queued()));
    }

    private List<WaitingListEntryRecord> first(long eventId) {
        return sql.selectFrom(WAITING_LIST_ENTRY)
                .where(WAITING_LIST_ENTRY.EVENT_ID.eq(eventId))
                .and(WaitsFor.queued())
                .orderBy(WAITING_LIST_ENTRY.ID)
                .limit(AT_ONCE)
                .forNoKeyUpdate()
                .fetch();
    }

    private void offer(WaitingListEntryRecord entry, Instant now) {
        Instant until = until(entry.getEventId(), now);
        holdPlace.execute(entry.getEventId(), holder(entry), until).ifPresent(order -> {
            String secret = Secrets.random();
            sql.update(WAITING_LIST_ENTRY)
                    .set(WAITING_LIST_ENTRY.ORDER_ID, order.getId())
                    .set(WAITING_LIST_ENTRY.OFFER_HASH, Secrets.hash(secret))
                    .set(WAITING_LIST_ENTRY.OFFERED_AT, now)
                    .set(WAITING_LIST_ENTRY.OFFER_EXPIRES_AT, until)
                    .set(WAITING_LIST_ENTRY.UPDATED_AT, now)
                    .where(WAITING_LIST_ENTRY.ID.eq(entry.getId()))
                    .execute();
            domainEvents.publishEvent(new PlaceOffered(entry.getId(), secret));
        });
    }

    private static TicketHolder holder(WaitingListEntryRecord entry) {
        TicketHolder named = TicketHolder.named(Optional.ofNullable(entry.getName()), Optional.of(entry.getEmail()));
        return new TicketHolder(
                Optional.ofNullable(entry.getUserId()), named.firstName(), named.lastName(), named.email());
    }

    private Instant until(long eventId, Instant now) {
        Instant end = sql.select(EVENT.ENDS_AT)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .fetchSingle()
                .value1();
        Instant usual = now.plus(OFFER);
        return end.isBefore(usual) ? end : usual;
    }
}
