package org.quintet.recurrence;

import java.util.Map;
import java.util.Optional;
import org.quintet.events.EventAccess;
import org.quintet.events.EventChanged;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.context.ApplicationEventPublisher;

/** Takes one occurrence out of a series; the others stay. */
@UseCase
public class RemoveOccurrence {

    private final EventAccess access;
    private final SeriesStore store;
    private final Addressing addressing;
    private final ApplicationEventPublisher domainEvents;

    RemoveOccurrence(
            EventAccess access, SeriesStore store, Addressing addressing, ApplicationEventPublisher domainEvents) {
        this.access = access;
        this.store = store;
        this.addressing = addressing;
        this.domainEvents = domainEvents;
    }

    /**
     * Removes the occurrence.
     *
     * @throws Failure.NotFound if there is no such occurrence
     * @throws Failure.NotAllowed if {@code actor} may not change the event
     */
    public void execute(User actor, EventAddress address) {
        EventRecord event = access.lockForChange(actor, address.eventId());
        Series series = Optional.of(event)
                .filter(present -> present.getDeletedAt() == null)
                .flatMap(store::of)
                .orElseThrow(() -> new Failure.NotFound("event"));
        Addressed addressed = addressing.of(series, address, Scope.SINGLE);
        store.putChanges(event.getId(), Map.of(addressed.original(), Optional.empty()));
        store.measure(series);
        domainEvents.publishEvent(new EventChanged(event.getId(), actor.id(), false));
    }
}
