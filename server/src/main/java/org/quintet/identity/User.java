package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;

/** A person, as far as deciding and greeting need. Never holds a password or its hash. */
public record User(
        long id,
        UUID uuid,
        String email,
        Optional<String> username,
        Optional<String> firstName,
        Optional<String> lastName,
        boolean isSuperAdmin,
        boolean isAdmin,
        boolean isVerified) {

    public static final List<Field<?>> COLUMNS = List.of(
            USERS.ID,
            USERS.UUID,
            USERS.EMAIL,
            USERS.USERNAME,
            USERS.FIRST_NAME,
            USERS.LAST_NAME,
            USERS.IS_SUPER_ADMIN,
            USERS.IS_ADMIN,
            USERS.IS_VERIFIED);

    public static User of(Record row) {
        return new User(
                row.get(USERS.ID),
                row.get(USERS.UUID),
                row.get(USERS.EMAIL),
                Optional.ofNullable(row.get(USERS.USERNAME)),
                Optional.ofNullable(row.get(USERS.FIRST_NAME)),
                Optional.ofNullable(row.get(USERS.LAST_NAME)),
                row.get(USERS.IS_SUPER_ADMIN),
                row.get(USERS.IS_ADMIN),
                row.get(USERS.IS_VERIFIED));
    }

    /** Whether this person administers the installation. */
    public boolean isPlatformStaff() {
        return isSuperAdmin || isAdmin;
    }

    /** The user name, or the e-mail address for those who never chose one. */
    public String displayUsername() {
        return username.orElse(email);
    }

    /** How to address him: by his name, or by his e-mail address. */
    public String nameOrEmail() {
        return fullName().orElse(email);
    }

    /** First and last name, or what there is of them. */
    public Optional<String> fullName() {
        String name = Stream.of(firstName, lastName).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return Optional.of(name).filter(text -> !text.isBlank());
    }
}
