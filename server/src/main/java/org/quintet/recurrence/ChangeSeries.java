package org.quintet.recurrence;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quintet.events.ChangeEvent;
import org.quintet.events.EventAccess;
import org.quintet.events.EventChanged;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.recurrence.SeriesChange.Repetition;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Changes an event, or occurrences of it. A change reaches exactly the fields that it names, of exactly the occurrences
 * that it is about; the last change wins, whatever the scope of those before it. Times that change are those of every
 * occurrence then; its day moves by as many days as that of the one that is named.
 */
@UseCase
public class ChangeSeries {

    private final EventAccess access;
    private final ChangeEvent changeEvent;
    private final SeriesStore store;
    private final Addressing addressing;
    private final ApplicationEventPublisher domainEvents;
    private final Clock clock;

    ChangeSeries(
            EventAccess access,
            ChangeEvent changeEvent,
            SeriesStore store,
            Addressing addressing,
            ApplicationEventPublisher domainEvents,
            Clock clock) {
        this.access = access;
        this.changeEvent = changeEvent;
        this.store = store;
        this.addressing = addressing;
        this.domainEvents = domainEvents;
        this.clock = clock;
    }

    /**
     * Changes what {@code address} and {@code scope} name. An event that does not repeat is changed as a whole. The event of
     * a series stands for the series, and for its first occurrence where one must be named.
     *
     * @param translate makes the change out of what the occurrence is like now; what it throws is thrown
     * @return the first occurrence that it was about; the event itself if it was about all, or no longer repeats
     * @throws Failure.NotFound if there is no such event or occurrence
     * @throws Failure.Invalid if a rule is given for a single occurrence of a series, or has no occurrence
     * @throws Failure.Invalid if a part of a series is to move to another calendar
     * @throws Failure as {@link ChangeEvent} does
     */
    public EventAddress execute(
            User actor, EventAddress address, Scope scope, Function<EventRecord, SeriesChange> translate) {
        EventRecord event = access.lockForChange(actor, address.eventId());
        if (event.getDeletedAt() != null) {
            throw new Failure.NotFound("event");
        }
        Optional<Series> series = store.of(event);
        if (series.isEmpty()) {
            if (address.originalDate().isPresent()) {
                throw new Failure.NotFound("event");
            }
            changePlain(actor, event, translate.apply(event));
            return address;
        }
        Addressed addressed = addressing.of(series.get(), address, scope);
        SeriesChange change = address.originalDate().isPresent()
                ? translate.apply(addressed.values())
                : translate
                        .apply(addressed.values())
                        .butFor(series.get().first().part().rule());
        if (scope != Scope.ALL && change.changes().calendar().isPresent()) {
            throw Refusals.partElsewhere();
        }
        if (scope == Scope.SINGLE) {
            changeSingle(actor, series.get(), addressed, change);
        } else if (!change.isEmpty()) {
            changeMany(actor, series.get(), addressed, scope, change);
        }
        return scope == Scope.ALL
                ? EventAddress.ofEvent(event.getId())
                : EventAddress.ofOccurrence(event.getId(), addressed.original());
    }

    private void changePlain(User actor, EventRecord event, SeriesChange change) {
        WallTimes times = change.times().orElseGet(() -> Content.times(event));
        Optional<Part> part = Optional.empty();
        if (change.repetition().orElse(new Repetition.Never()) instanceof Repetition.By by) {
            part = Optional.of(Part.following(by.rule(), times.startDate(), Part.BEGINNING, Numbering.none())
                    .orElseThrow(Refusals::noOccurrence));
            change.changes().set(EVENT.RECURRENCE_TYPE, by.rule().pattern().word());
        }
        if (change.times().isPresent() || part.isPresent()) {
            WallTimes first = part.map(Part::startsOn).map(times::movedTo).orElse(times);
            first.in(change.changes(), change.zone(event), change.allDay(event));
        }
        EventRecord changed = changeEvent.execute(actor, event.getId(), _ -> change.changes());
        part.ifPresent(started -> {
            Series series = new Series(changed, List.of(new Stretch(started, Optional.empty())));
            store.put(series);
            store.measure(series);
        });
    }

    private void changeSingle(User actor, Series series, Addressed addressed, SeriesChange change) {
        if (change.repetition().isPresent()) {
            throw Refusals.ruleOfOne();
        }
        if (change.isEmpty()) {
            return;
        }
        EventRecord values = changed(addressed.values(), change, change.times());
        store.putChanges(series.event().getId(), Map.of(addressed.original(), Optional.of(values)));
        store.measure(series);
        domainEvents.publishEvent(new EventChanged(series.event().getId(), actor.id(), false));
    }

    private void changeMany(User actor, Series before, Addressed addressed, Scope scope, SeriesChange change) {
        Series split = scope == Scope.FUTURE ? before.splitAt(addressed.in(), addressed.original()) : before;
        LocalDate from = scope == Scope.FUTURE
                ? split.at(addressed.original()).orElseThrow().part().beginsOn()
                : Part.BEGINNING;
        Edit edit = Edit.of(change, addressed.times());
        if (change.repetition().filter(Repetition.Never.class::isInstance).isPresent() && from.equals(Part.BEGINNING)) {
            store.remove(before.event().getId());
            change.changes().set(EVENT.RECURRENCE_TYPE, "none");
            changeMaster(actor, before.event(), change, edit.times(before.event()));
            return;
        }
        Series moved = new SeriesMove(split, addressed, from, edit.days()).with(change.repetition());
        Series changed = moved.with(moved.stretches().stream()
                .map(stretch -> stretch.part().beginsOn().isBefore(from) ? stretch : changed(stretch, edit))
                .toList());
        store.put(changed);
        changeChanges(changed, from, edit);
        EventRecord event = before.event();
        if (from.equals(Part.BEGINNING)) {
            Part first = changed.first().part();
            change.changes().set(EVENT.RECURRENCE_TYPE, first.rule().pattern().word());
            event = changeMaster(actor, event, change, edit.times(event).movedTo(first.startsOn()));
        } else {
            domainEvents.publishEvent(new EventChanged(event.getId(), actor.id(), false));
        }
        store.measure(new Series(event, changed.stretches()));
    }

    private EventRecord changeMaster(User actor, EventRecord event, SeriesChange change, WallTimes times) {
        boolean isElsewhere = !times.equals(Content.times(event))
                || !change.zone(event).equals(ZoneId.of(event.getTimezone()))
                || change.times().isPresent();
        if (isElsewhere) {
            times.in(change.changes(), change.zone(event), change.allDay(event));
        }
        return changeEvent.execute(actor, event.getId(), _ -> change.changes());
    }

    /** Single occurrences that were changed before; those that are no longer there are forgotten. */
    private void changeChanges(Series series, LocalDate from, Edit edit) {
        Map<LocalDate, Optional<EventRecord>> changes = store.changes(series.event(), from);
        List<LocalDate> gone = changes.keySet().stream()
                .filter(original -> series.at(original).isEmpty())
                .toList();
        store.removeChanges(series.event().getId(), gone);
        changes.keySet().removeAll(gone);
        changes.replaceAll((_, values) -> values.map(present -> changed(present, edit)));
        store.putChanges(series.event().getId(), changes);
    }

    private Stretch changed(Stretch stretch, Edit edit) {
        return new Stretch(stretch.part(), stretch.own().map(values -> changed(values, edit)));
    }

    private EventRecord changed(EventRecord values, Edit edit) {
        return changed(values, edit.change(), Optional.of(edit.times(values)));
    }

    private EventRecord changed(EventRecord values, SeriesChange change, Optional<WallTimes> times) {
        EventRecord changed = change.changes().appliedTo(values, clock.instant());
        WallTimes before = Content.times(values);
        boolean isElsewhere = change.times().isPresent()
                || times.filter(after -> !after.equals(before)).isPresent()
                || !changed.getTimezone().equals(values.getTimezone());
        return isElsewhere ? Content.at(changed, times.orElse(before)) : changed;
    }
}
