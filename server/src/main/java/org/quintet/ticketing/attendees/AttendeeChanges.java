package org.quintet.ticketing.attendees;

import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.TICKET_HOLDER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.schema.tables.records.AttendeeRecord;
import org.quintet.schema.tables.records.TicketHolderRecord;
import org.quintet.schema.tables.records.TicketRecord;

/** What is to be known of a ticket's holder from now on: new values for some columns of {@code attendee}. Immutable. */
public final class AttendeeChanges {

    /** What those who work at the door note of a holder, whoever he is. */
    private static final Set<Field<?>> NOTES = Set.of(ATTENDEE.ATTENDEE_NOTES, ATTENDEE.TAG_ID);

    private final Map<Field<?>, @Nullable Object> values;

    private AttendeeChanges(Map<Field<?>, @Nullable Object> values) {
        this.values = values;
    }

    /**
     * New values for columns.
     *
     * @throws IllegalArgumentException if a column says nothing of the holder
     */
    public static AttendeeChanges of(Map<Field<?>, @Nullable Object> values) {
        values.keySet().forEach(column -> {
            if (!isOfTicket(column) && ofHolder(column).isEmpty()) {
                throw new IllegalArgumentException(column + " is not a client's to set");
            }
        });
        return new AttendeeChanges(new LinkedHashMap<>(values));
    }

    private static boolean isOfTicket(Field<?> column) {
        return column.equals(ATTENDEE.FIRSTNAME) || column.equals(ATTENDEE.LASTNAME) || column.equals(ATTENDEE.EMAIL);
    }

    private static Optional<Field<?>> ofHolder(Field<?> column) {
        return Optional.ofNullable(
                column.equals(ATTENDEE.ATTENDEE_NOTES) ? TICKET_HOLDER.NOTES : TICKET_HOLDER.field(column.getName()));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether it says who the holder is, and not only what is noted of him. */
    boolean sayWho() {
        return !NOTES.containsAll(values.keySet());
    }

    /** The value that a column is to have; empty also if it is not set. */
    <T> Optional<T> value(Field<T> column) {
        return Optional.ofNullable(column.getType().cast(values.get(column)));
    }

    /** The same without a column. */
    AttendeeChanges without(Field<?> column) {
        return only(other -> !other.equals(column));
    }

    /** Those by which {@code attendee} would be different; clients send back what they read. */
    AttendeeChanges differentFrom(AttendeeRecord attendee) {
        return only(column -> changes(column, attendee));
    }

    private AttendeeChanges only(Predicate<Field<?>> wanted) {
        Map<Field<?>, @Nullable Object> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeIf(wanted.negate());
        return new AttendeeChanges(fewer);
    }

    /** Whether a column gets another value than {@code attendee} has; nothing and an empty text are the same. */
    boolean changes(Field<?> column, AttendeeRecord attendee) {
        return values.containsKey(column) && !said(values.get(column)).equals(said(attendee.get(column)));
    }

    private static Optional<Object> said(@Nullable Object value) {
        return Optional.ofNullable(value).filter(it -> !it.equals(""));
    }

    /** Writes the values into {@code attendee}. */
    void into(AttendeeRecord attendee) {
        values.forEach((column, value) -> set(attendee, column, value));
    }

    private static <T> void set(AttendeeRecord attendee, Field<T> column, @Nullable Object value) {
        attendee.set(column, column.getType().cast(value));
    }

    /** Writes what stands in the ticket itself. */
    static void name(TicketRecord ticket, AttendeeRecord attendee) {
        ticket.setHolderFirstName(attendee.getFirstname());
        ticket.setHolderLastName(attendee.getLastname());
        ticket.setHolderEmail(attendee.getEmail());
    }

    /** What is kept beside the ticket. */
    static TicketHolderRecord details(AttendeeRecord attendee) {
        TicketHolderRecord details = new TicketHolderRecord();
        details.setTicketId(attendee.getId());
        attendee.fieldStream()
                .forEach(column -> ofHolder(column).ifPresent(own -> copy(attendee.get(column), details, own)));
        return details;
    }

    private static <T> void copy(@Nullable Object value, TicketHolderRecord details, Field<T> column) {
        details.set(column, column.getType().cast(value));
    }
}
