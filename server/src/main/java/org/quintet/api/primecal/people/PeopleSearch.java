package org.quintet.api.primecal.people;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.CALENDAR;
import static org.quintet.schema.Tables.CALENDAR_SHARE;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.ORGANISATION;
import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.organisations.Role;
import org.springframework.stereotype.Component;

/**
 * Finds people. Whoever names somebody by how his user name, first or last name or address begins is shown who that is, his
 * address too, as the document has it; who names nobody sees the people that he has to do with.
 */
@Component("primeCalPeopleSearch")
class PeopleSearch {

    private static final int MOST_FOUND = 20;
    private static final int MOST_KNOWN = 50;

    private final DSLContext sql;

    PeopleSearch(DSLContext sql) {
        this.sql = sql;
    }

    /** A person to share something with, in the order of the keys. */
    record Person(
            long id,
            String username,
            String email,
            @Nullable String firstName,
            @Nullable String lastName) {}

    List<Person> startingWith(String text) {
        String beginning = text.toLowerCase(Locale.ROOT);
        return people(
                begins(USERS.USERNAME, beginning)
                        .or(begins(USERS.EMAIL, beginning))
                        .or(begins(USERS.FIRST_NAME, beginning))
                        .or(begins(USERS.LAST_NAME, beginning)),
                MOST_FOUND);
    }

    /** The user himself, his colleagues, and those with whom one of them shares a calendar with the other. */
    List<Person> knownTo(User user) {
        return people(
                USERS.ID
                        .eq(user.id())
                        .or(USERS.ID.in(colleaguesOf(user)))
                        .or(USERS.ID.in(sharersOf(user)))
                        .or(USERS.ID.in(ownersForWhom(user))),
                MOST_KNOWN);
    }

    private List<Person> people(Condition which, int most) {
        return sql.select(USERS.ID, USERS.USERNAME, USERS.EMAIL, USERS.FIRST_NAME, USERS.LAST_NAME)
                .from(USERS)
                .where(which)
                .and(USERS.DELETED_AT.isNull())
                .and(USERS.IS_BLOCKED.isFalse())
                .orderBy(lower(USERS.USERNAME), USERS.ID)
                .limit(most)
                .fetch(row -> new Person(
                        row.value1(),
                        Optional.ofNullable(row.value2()).orElse("user-" + row.value1()),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    private static Condition begins(Field<String> field, String beginning) {
        return lower(field).like(val(escaped(beginning) + "%"), '\\');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Who works in the same organisations, or is a customer where the user works. */
    private static Select<Record1<Long>> colleaguesOf(User user) {
        var mine = MEMBERSHIP.as("mine");
        return select(MEMBERSHIP.USER_ID)
                .from(mine)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(mine.ORGANISATION_ID))
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANISATION_ID.eq(mine.ORGANISATION_ID))
                .where(mine.USER_ID.eq(user.id()))
                .and(mine.ROLE.in(Role.STAFF_WORDS))
                .and(ORGANISATION.PERSONAL.isFalse());
    }

    /** With whom the user's own calendars are shared. */
    private static Select<Record1<Long>> sharersOf(User user) {
        return select(CALENDAR_SHARE.USER_ID)
                .from(MEMBERSHIP)
                .join(CALENDAR)
                .on(CALENDAR.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .join(CALENDAR_SHARE)
                .on(CALENDAR_SHARE.CALENDAR_ID.eq(CALENDAR.ID))
                .where(MEMBERSHIP.USER_ID.eq(user.id()))
                .and(MEMBERSHIP.ROLE.in(Role.ORGANISER_WORDS));
    }

    /** Who shares a calendar of his with the user. */
    private static Select<Record1<Long>> ownersForWhom(User user) {
        return select(MEMBERSHIP.USER_ID)
                .from(CALENDAR_SHARE)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(CALENDAR_SHARE.CALENDAR_ID))
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ORGANISATION_ID.eq(CALENDAR.ORGANISATION_ID))
                .where(CALENDAR_SHARE.USER_ID.eq(user.id()))
                .and(MEMBERSHIP.ROLE.eq(Role.OWNER.word()));
    }
}
