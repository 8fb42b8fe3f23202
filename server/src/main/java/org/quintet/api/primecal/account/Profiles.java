package org.quintet.api.primecal.account;

import static org.quintet.schema.Tables.USERS;
import static org.quintet.schema.Tables.USER_PREFERENCE;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.springframework.stereotype.Component;

/** Reads what {@link ProfileAnswer} shows beyond the {@link User}, as it is now. */
@Component("primeCalProfiles")
class Profiles {

    private final DSLContext sql;

    Profiles(DSLContext sql) {
        this.sql = sql;
    }

    ProfileAnswer of(User user) {
        return sql.select(ProfileAnswer.COLUMNS)
                .from(USERS)
                .leftJoin(USER_PREFERENCE)
                .on(USER_PREFERENCE.USER_ID.eq(USERS.ID))
                .where(USERS.ID.eq(user.id()))
                .fetchSingle(row -> ProfileAnswer.of(user, row));
    }
}
