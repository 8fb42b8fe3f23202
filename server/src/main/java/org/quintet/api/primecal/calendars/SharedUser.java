package org.quintet.api.primecal.calendars;

import static org.quintet.schema.Tables.CALENDAR_SHARE;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PersonSummary;

/** Somebody with whom a calendar is shared, and what he may do there: {@code read}, {@code write} or {@code admin}. */
record SharedUser(
        long id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        String permission) {

    static SharedUser of(Record row) {
        PersonSummary person = PersonSummary.of(row).orElseThrow();
        return new SharedUser(
                person.id(),
                person.username(),
                person.firstName(),
                person.lastName(),
                row.get(CALENDAR_SHARE.PERMISSION));
    }

    /** As {@code GET /api/calendars/:id/shared-users} lists them. */
    record Listed(PersonSummary user, String permission) {}

    Listed listed() {
        return new Listed(new PersonSummary(id, username, firstName, lastName), permission);
    }
}
