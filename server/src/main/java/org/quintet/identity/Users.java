package org.quintet.identity;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.USERS;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds users. */
@Component
public class Users {

    private final DSLContext sql;

    Users(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<User> withId(long id) {
        return one(USERS.ID.eq(id));
    }

    /** Those of these users who are there. */
    public List<User> withIds(Collection<Long> ids) {
        return sql.select(User.COLUMNS)
                .from(USERS)
                .where(USERS.ID.in(ids))
                .and(USERS.DELETED_AT.isNull())
                .orderBy(USERS.ID)
                .fetch(User::of);
    }

    /** The user of that address, in any case. */
    public Optional<User> withEmail(String email) {
        return Emails.isOne(email.strip()) ? one(Emails.same(USERS.EMAIL, email)) : Optional.empty();
    }

    /** Whether nobody else can register with that user name, in any case; a deleted user keeps his. */
    public boolean isUsernameTaken(String username) {
        return sql.fetchExists(USERS, lower(USERS.USERNAME).eq(lower(val(username))));
    }

    /** Whether nobody else can register with that address, in any case. */
    public boolean isEmailTaken(String email) {
        return sql.fetchExists(USERS, Emails.same(USERS.EMAIL, email));
    }

    private Optional<User> one(Condition condition) {
        return sql.select(User.COLUMNS)
                .from(USERS)
                .where(condition)
                .and(USERS.DELETED_AT.isNull())
                .fetchOptional(User::of);
    }
}
