package org.quintet.api.nexudus.format;

import static org.quintet.schema.Tables.USERS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** People as others see them: customers are called coworkers here. */
public final class People {

    private People() {}

    /** A row with the columns of a user's names. */
    public static Map<String, @Nullable Object> coworker(long id, Record user) {
        Map<String, @Nullable Object> coworker = new LinkedHashMap<>();
        coworker.put("Id", id);
        coworker.put("FullName", fullName(user).orElse(null));
        return coworker;
    }

    /** First and last name, or the name by which the user is known to everybody. */
    public static Optional<String> fullName(Record user) {
        return joined(user.get(USERS.FIRST_NAME), user.get(USERS.LAST_NAME))
                .or(() -> joined(user.get(USERS.PUBLIC_NAME)));
    }

    /** What there is of the parts of a name. */
    public static Optional<String> joined(@Nullable String... parts) {
        return Optional.of(Stream.of(parts)
                        .flatMap(Stream::ofNullable)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty());
    }
}
