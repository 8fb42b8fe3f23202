package org.quintet.api.appmint.profile;

import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.identity.User;

/**
 * Who made a record, as its wrapper shows him (P-base). For staff alone: it has his address.
 *
 * @param id his pk
 */
public record RecordOwner(String id, String email, String name, String datatype) {

    /** What a query selects for {@link #of(Record)}, of the table {@code users}, joined to the left. */
    public static final List<Field<?>> COLUMNS = List.of(USERS.UUID, USERS.EMAIL, USERS.FIRST_NAME, USERS.LAST_NAME);

    public static RecordOwner of(User user) {
        return of(user.uuid(), user.email(), user.fullName());
    }

    /** Nobody, if the user is gone. */
    public static Optional<RecordOwner> of(Record row) {
        String name = Stream.of(row.get(USERS.FIRST_NAME), row.get(USERS.LAST_NAME))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return Optional.ofNullable(row.get(USERS.UUID))
                .map(uuid -> of(uuid, row.get(USERS.EMAIL), Optional.of(name).filter(text -> !text.isEmpty())));
    }

    private static RecordOwner of(UUID uuid, String email, Optional<String> name) {
        return new RecordOwner(RecordIds.pk(UserView.COLLECTION, uuid), email, name.orElse(email), UserView.COLLECTION);
    }
}
