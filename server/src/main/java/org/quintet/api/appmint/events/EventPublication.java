package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.events.Visibility;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.ticketing.types.TicketTypes;
import org.springframework.stereotype.Component;

/** What publishing means here (document, section Publishing): customers see the event, if there are tickets for it. */
@Component("appMintEventPublication")
class EventPublication {

    private final TicketTypes ticketTypes;
    private final Clock clock;

    EventPublication(TicketTypes ticketTypes, Clock clock) {
        this.ticketTypes = ticketTypes;
        this.clock = clock;
    }

    /**
     * What makes {@code event} public: nothing, if it is. Who waits for it is told by the core, once.
     *
     * @throws Failure.Conflict if it is cancelled or over
     * @throws Failure.Invalid if it has no published ticket type
     */
    EventChanges changes(EventRecord event) {
        EventStatus status = EventStatus.of(event, clock.instant());
        boolean isListed = event.getVisibility().equals(Visibility.PUBLIC.word());
        if (status == EventStatus.CANCELLED || status == EventStatus.ENDED) {
            throw new Failure.Conflict(EVENT.STATE.getName(), "The event is " + status.word());
        }
        if (status != EventStatus.DRAFT && isListed) {
            return new EventChanges();
        }
        if (!ticketTypes.areOfferedAt(event.getId())) {
            throw Failure.Invalid.byRule(
                    "no_published_ticket_type", "ticketTypes", "The event needs at least one that is published");
        }
        EventChanges changes = new EventChanges().step(Step.PUBLISH);
        return isListed ? changes : changes.set(EVENT.VISIBILITY, Visibility.PUBLIC.word());
    }
}
