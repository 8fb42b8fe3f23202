package org.quintet.api.primecal.protocol;

import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A person as others see him: who may see this may not see his e-mail address. */
public record PersonSummary(
        long id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName) {

    /** What a query selects for {@link #of}. */
    public static final List<Field<?>> COLUMNS = List.of(USERS.ID, USERS.USERNAME, USERS.FIRST_NAME, USERS.LAST_NAME);

    /** The person of {@code row}, if a person was joined. Whoever has no user name is a number. */
    public static Optional<PersonSummary> of(Record row) {
        return Optional.ofNullable(row.get(USERS.ID))
                .map(id -> new PersonSummary(
                        id,
                        Optional.ofNullable(row.get(USERS.USERNAME)).orElse("user-" + id),
                        row.get(USERS.FIRST_NAME),
                        row.get(USERS.LAST_NAME)));
    }
}
