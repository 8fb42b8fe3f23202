package org.quintet.api.eventstaff.users;

import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.organisations.Role;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A user of a business (API's page Users). His {@code user_type} is what he is in it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record UserView(
        long id,
        UUID uuid,
        String username,
        String email,
        String firstname,
        String lastname,
        long businessId,
        String userType,
        boolean isAdmin,
        boolean isManager) {

    /** What a query on {@code users} and {@code membership} selects for {@link #of}. */
    static final List<Field<?>> COLUMNS = List.of(
            USERS.ID,
            USERS.UUID,
            USERS.USERNAME,
            USERS.EMAIL,
            USERS.FIRST_NAME,
            USERS.LAST_NAME,
            MEMBERSHIP.ORGANISATION_ID,
            MEMBERSHIP.ROLE);

    static UserView of(Record row) {
        String role = row.get(MEMBERSHIP.ROLE);
        return new UserView(
                row.get(USERS.ID),
                row.get(USERS.UUID),
                Objects.requireNonNullElse(row.get(USERS.USERNAME), row.get(USERS.EMAIL)),
                row.get(USERS.EMAIL),
                Objects.requireNonNullElse(row.get(USERS.FIRST_NAME), ""),
                Objects.requireNonNullElse(row.get(USERS.LAST_NAME), ""),
                row.get(MEMBERSHIP.ORGANISATION_ID),
                role,
                Role.STAFF_WORDS.contains(role),
                Role.ORGANISER_WORDS.contains(role));
    }
}
