package org.quintet.api.primecal.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.LocalDate;
import java.util.Optional;
import org.quintet.events.EventChanges;
import org.quintet.platform.http.JsonFields;
import org.quintet.recurrence.EventAddress;
import org.quintet.recurrence.SeriesChange.Repetition;
import org.quintet.schema.tables.records.EventRecord;

/**
 * How an event is to repeat: {@code recurrence}, or {@code recurrenceType} with {@code recurrenceRule}. A time zone in the
 * rule becomes the event's. Beside the type {@code none} a {@code recurrenceRule} is any JSON, kept and shown.
 */
final class RepetitionInput {

    private RepetitionInput() {}

    /** Reads {@code recurrence}, if it is there. */
    static Optional<Repetition> ofSeries(JsonFields fields, LocalDate start, EventChanges changes) {
        return fields.object(EventFields.RECURRENCE).flatMap(recurrence -> {
            recurrence.names().stream()
                    .filter(name -> !RecurrenceInput.FIELDS.contains(name))
                    .forEach(name -> recurrence.reject(name, "property " + name + " should not exist"));
            recurrence.require(RecurrenceInput.TYPE);
            return recurrence
                    .oneOf(RecurrenceInput.TYPE, RecurrenceInput.TYPES)
                    .map(type -> repetition(RecurrenceInput.of(recurrence), type, start, changes));
        });
    }

    /** Reads the type and the rule of a new event. */
    static Optional<Repetition> ofNew(JsonFields fields, LocalDate start, EventChanges changes) {
        return read(fields, type(fields).orElse(RecurrenceInput.NONE), start, changes);
    }

    /**
     * Reads the type and the rule, if they change. What is shown can be sent back: an occurrence is shown with the type
     * {@code none}, and that does not end its series.
     */
    static Optional<Repetition> ofChange(
            JsonFields fields, LocalDate start, EventChanges changes, EventRecord stored, EventAddress address) {
        boolean hasRule = fields.value(EventFields.RECURRENCE_RULE).isPresent();
        Optional<String> type = type(fields);
        boolean saysNone = type.orElse(RecurrenceInput.NONE).equals(RecurrenceInput.NONE) && !hasRule;
        boolean isAsShown = address.originalDate().isPresent()
                ? saysNone
                : !hasRule && type.equals(Optional.of(stored.getRecurrenceType()));
        boolean isAskedFor = fields.has(EventFields.RECURRENCE_TYPE) || fields.has(EventFields.RECURRENCE_RULE);
        if (!isAskedFor || (isAsShown && !stored.getRecurrenceType().equals(RecurrenceInput.NONE))) {
            return Optional.empty();
        }
        String effective = type.orElseGet(
                () -> fields.has(EventFields.RECURRENCE_TYPE) ? RecurrenceInput.NONE : stored.getRecurrenceType());
        return read(fields, effective, start, changes);
    }

    private static Optional<String> type(JsonFields fields) {
        return fields.oneOf(EventFields.RECURRENCE_TYPE, RecurrenceInput.TYPES);
    }

    private static Optional<Repetition> read(JsonFields fields, String type, LocalDate start, EventChanges changes) {
        if (type.equals(RecurrenceInput.NONE)) {
            if (fields.has(EventFields.RECURRENCE_RULE)) {
                changes.set(
                        EVENT.RECURRENCE_RULE,
                        EventFields.anyJson(fields, EventFields.RECURRENCE_RULE).orElse(null));
            }
            return Optional.of(new Repetition.Never());
        }
        changes.set(EVENT.RECURRENCE_RULE, null);
        if (fields.value(EventFields.RECURRENCE_RULE).isEmpty()) {
            return Optional.of(repetition(RecurrenceInput.none(), type, start, changes));
        }
        return fields.object(EventFields.RECURRENCE_RULE)
                .map(rule -> repetition(RecurrenceInput.ofAnyShape(rule), type, start, changes));
    }

    private static Repetition repetition(RecurrenceInput input, String type, LocalDate start, EventChanges changes) {
        input.zone().ifPresent(zone -> changes.set(EVENT.TIMEZONE, zone.getId()));
        return type.equals(RecurrenceInput.NONE) ? new Repetition.Never() : new Repetition.By(input.rule(type, start));
    }
}
