package org.quintet.api.primecal.account;

import static org.quintet.schema.Tables.USERS;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.springframework.stereotype.Component;

/** Reads what {@link ProfileAnswer} shows beyond the {@link User}. */
@Component("primeCalProfiles")
class Profiles {

    private final DSLContext sql;

    Profiles(DSLContext sql) {
        this.sql = sql;
    }

    ProfileAnswer of(User user) {
        return ProfileAnswer.of(
                user,
                sql.select(USERS.AVATAR_URL)
                        .from(USERS)
                        .where(USERS.ID.eq(user.id()))
                        .fetchOne(USERS.AVATAR_URL));
    }
}
