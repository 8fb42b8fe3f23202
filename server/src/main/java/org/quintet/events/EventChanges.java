package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.text.RichText;
import org.quintet.schema.tables.records.EventRecord;

/**
 * What a client wants an event to become: new values for some of its columns, and perhaps steps in its lifecycle. Each
 * wire API translates its own words into one of these; {@link CreateEvent} and {@link ChangeEvent} know the rules. Not
 * thread-safe.
 */
public final class EventChanges {

    /** What the core alone decides. */
    private static final Set<Field<?>> OWNED_BY_THE_CORE = Set.of(
            EVENT.ID,
            EVENT.UUID,
            EVENT.IDENTIFIER,
            EVENT.ORGANISATION_ID,
            EVENT.CALENDAR_ID,
            EVENT.VERSION,
            EVENT.CREATED_BY,
            EVENT.CREATED_AT,
            EVENT.UPDATED_AT,
            EVENT.DELETED_AT,
            EVENT.STATE,
            EVENT.PUBLISHED_AT,
            EVENT.DESCRIPTION_HTML);

    private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private OptionalLong calendar = OptionalLong.empty();
    private IdChange categories = IdChange.none();
    private boolean imagesFinished;

    /** A step in the lifecycle. */
    public enum Step {
        /** Make a draft public, or a cancelled event take place again. Does nothing to what is published. */
        PUBLISH,
        /** Make it a draft again. */
        WITHDRAW,
        /** It does not take place. */
        CANCEL,
        /** Soft deletion. */
        DELETE,
        /** Take a soft deletion back; does nothing to what is not deleted. */
        RESTORE
    }

    /** Sets {@code column}; null clears it. */
    public <T> EventChanges set(TableField<EventRecord, T> column, @Nullable T value) {
        return put(column, value);
    }

    /** As {@link #set}, for translators that hold columns and values of many types. */
    public EventChanges put(Field<?> column, @Nullable Object value) {
        if (OWNED_BY_THE_CORE.contains(column)) {
            throw new IllegalArgumentException(column + " is not a client's to set");
        }
        values.put(column, value);
        return this;
    }

    /** Asks for a step in the lifecycle, besides the new values and after the steps that were asked for before. */
    public EventChanges step(Step wanted) {
        steps.add(wanted);
        return this;
    }

    /** Asks to move the event to another calendar, and so, if it is another's, to that organisation. */
    public EventChanges moveTo(long calendarId) {
        calendar = OptionalLong.of(calendarId);
        return this;
    }

    /** Asks to put the event into other categories of its organisation. */
    public EventChanges categories(IdChange change) {
        categories = change;
        return this;
    }

    /** Says that the images come in all of their sizes: nothing is to be made of them. */
    public EventChanges withFinishedImages() {
        imagesFinished = true;
        return this;
    }

    /** Whether nothing at all is asked for. */
    public boolean isEmpty() {
        return values.isEmpty() && steps.isEmpty() && calendar.isEmpty() && categories.isEmpty();
    }

    /** To which calendar the event is to move; empty if it stays. */
    public OptionalLong calendar() {
        return calendar;
    }

    /**
     * What {@code event} is after these changes. Nothing is stored: for what is like an event and none itself.
     *
     * @throws Failure.Invalid if the result would break a rule; all that it breaks are named
     */
    public EventRecord appliedTo(EventRecord event, Instant now) {
        EventRules.check(this, Optional.of(event));
        EventRecord changed = new EventRecord();
        changed.fromArray(event.intoArray());
        applyTo(changed);
        steps.forEach(step -> EventLifecycle.take(step, changed, now));
        changed.setUpdatedAt(now);
        return changed;
    }

    IdChange categories() {
        return categories;
    }

    boolean imagesFinished() {
        return imagesFinished;
    }

    List<Step> steps() {
        return steps;
    }

    public boolean sets(Field<?> column) {
        return values.containsKey(column);
    }

    /** The new value of {@code column}, or {@code current} if it does not change. */
    <T> @Nullable T valueOr(Field<T> column, @Nullable T current) {
        return sets(column) ? column.getType().cast(values.get(column)) : current;
    }

    /** The value that {@code column} is to get; empty if it does not change, or is cleared. */
    public <T> Optional<T> newValue(Field<T> column) {
        return Optional.ofNullable(valueOr(column, null));
    }

    /** Gives {@code event} the new values, and what follows from them. */
    void applyTo(EventRecord event) {
        Rows.set(event, values);
        if (sets(EVENT.DESCRIPTION)) {
            event.setDescriptionHtml(
                    newValue(EVENT.DESCRIPTION).map(RichText::clean).orElse(null));
        }
    }
}
