package org.quintet.organisations;

import static org.quintet.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;

/**
 * A tenant.
 *
 * @param currency what it sells in unless an event says otherwise (ISO 4217)
 */
public record Organisation(
        long id,
        UUID uuid,
        String slug,
        String name,
        ZoneId timezone,
        Optional<String> currency,
        boolean personal,
        Instant createdAt) {

    /** What a query selects for {@link #of}. */
    public static final List<Field<?>> COLUMNS = List.of(
            ORGANISATION.ID,
            ORGANISATION.UUID,
            ORGANISATION.SLUG,
            ORGANISATION.NAME,
            ORGANISATION.TIMEZONE,
            ORGANISATION.CURRENCY,
            ORGANISATION.PERSONAL,
            ORGANISATION.CREATED_AT);

    public static Organisation of(Record row) {
        return new Organisation(
                row.get(ORGANISATION.ID),
                row.get(ORGANISATION.UUID),
                row.get(ORGANISATION.SLUG),
                row.get(ORGANISATION.NAME),
                ZoneId.of(row.get(ORGANISATION.TIMEZONE)),
                Optional.ofNullable(row.get(ORGANISATION.CURRENCY)),
                row.get(ORGANISATION.PERSONAL),
                row.get(ORGANISATION.CREATED_AT));
    }
}
