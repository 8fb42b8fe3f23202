package org.quintet.api.openevent.tickets;

import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.identity.Caller;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.PlaceLimit;
import org.quintet.ticketing.types.TicketTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How many tickets of an event are left, as plain JSON (facts, A1). */
@RestController
class AvailabilityController {

    private static final int MOST = 10_000;

    private final DSLContext sql;
    private final EventOfUrl events;

    AvailabilityController(DSLContext sql, EventOfUrl events) {
        this.sql = sql;
        this.events = events;
    }

    /** Of one ticket type; null is any number. */
    record Availability(
            long id,
            String name,
            @Nullable Integer quantity,
            @Nullable Integer available) {}

    @GetMapping("/v1/events/{event}/tickets/availability")
    @Permits(Who.ANYONE)
    List<Availability> availability(@PathVariable String event, Caller caller) {
        long id = events.readableBy(caller, event);
        PlaceLimit ofEvent = PLACE_LIMIT.as("of_event");
        Optional<Integer> leftAtEvent = sql.selectFrom(ofEvent)
                .where(ofEvent.EVENT_ID.eq(id))
                .and(ofEvent.TICKET_TYPE_ID.isNull())
                .fetchOptional()
                .flatMap(limit -> left(limit.getCapacity(), limit.getIssued() + limit.getReserved()));
        return sql.select(
                        TICKET_TYPE.ID,
                        TICKET_TYPE.NAME,
                        TICKET_TYPE.CAPACITY,
                        PLACE_LIMIT.ISSUED,
                        PLACE_LIMIT.RESERVED)
                .from(TICKET_TYPE)
                .join(PLACE_LIMIT)
                .on(PLACE_LIMIT.TICKET_TYPE_ID.eq(TICKET_TYPE.ID))
                .where(TICKET_TYPE.EVENT_ID.eq(id))
                .and(TicketTypes.offeredPublicly())
                .orderBy(TICKET_TYPE.ID)
                .limit(MOST)
                .fetch(row -> new Availability(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        least(left(row.value3(), row.value4() + row.value5()), leftAtEvent)
                                .orElse(null)));
    }

    private static Optional<Integer> left(@Nullable Integer capacity, int gone) {
        return Optional.ofNullable(capacity).map(places -> Math.max(0, places - gone));
    }

    private static Optional<Integer> least(Optional<Integer> one, Optional<Integer> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(Math.min(one.get(), other.get()))
                : one.or(() -> other);
    }
}
