package org.quintet.organisations;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.ORGANISATION;
import static org.quintet.schema.Tables.ORGANISATION_HOST;
import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Finds organisations, and who is what in them. */
@Component
public class Organisations {

    private final DSLContext sql;

    Organisations(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Organisation> findBySlug(String slug) {
        return sql.select(Organisation.COLUMNS)
                .from(ORGANISATION)
                .where(ORGANISATION.SLUG.eq(slug))
                .fetchOptional(Organisation::of);
    }

    /** @throws Failure.NotFound if there is none */
    public Organisation withSlug(String slug) {
        return findBySlug(slug).orElseThrow(() -> new Failure.NotFound("organisation"));
    }

    /** @throws Failure.NotFound if there is none */
    public Organisation withId(long id) {
        return sql.select(Organisation.COLUMNS)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(Organisation::of)
                .orElseThrow(() -> new Failure.NotFound("organisation"));
    }

    /** The organisation whose catalogue is found under {@code host}, a name without a port, in any case. */
    public Optional<Organisation> findByHost(String host) {
        return sql.select(Organisation.COLUMNS)
                .from(ORGANISATION)
                .join(ORGANISATION_HOST)
                .on(ORGANISATION_HOST.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(isHost(host))
                .fetchOptional(Organisation::of);
    }

    /** As {@link #findByHost}; if no catalogue has that name, the organisation with that slug. */
    public Optional<Organisation> findByHostOrSlug(String host, String slug) {
        org.quintet.schema.tables.Organisation named = ORGANISATION.as("named");
        return sql.select(Organisation.COLUMNS)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(coalesce(
                        field(select(ORGANISATION_HOST.ORGANISATION_ID)
                                .from(ORGANISATION_HOST)
                                .where(isHost(host))),
                        field(select(named.ID).from(named).where(named.SLUG.eq(slug))))))
                .fetchOptional(Organisation::of);
    }

    private static Condition isHost(String host) {
        return ORGANISATION_HOST.HOST.eq(host.toLowerCase(Locale.ROOT));
    }

    /** The organisation of this installation, if there is exactly one; personal ones do not count. */
    public Optional<Organisation> findOnly() {
        List<Organisation> first = sql.select(Organisation.COLUMNS)
                .from(ORGANISATION)
                .where(not(ORGANISATION.PERSONAL))
                .limit(2)
                .fetch(Organisation::of);
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    /** What {@code user} is in the organisation. The installation's staff is an admin everywhere. */
    public Optional<Role> roleIn(long organisationId, User user) {
        Optional<Role> role = membershipIn(organisationId, user);
        boolean worksThere = role.map(Role::isStaff).orElse(false);
        return !worksThere && user.isPlatformStaff() ? Optional.of(Role.ADMIN) : role;
    }

    /** What {@code user} is in the organisation as one of its members; the installation's staff is none. */
    public Optional<Role> membershipIn(long organisationId, User user) {
        return sql.select(MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ORGANISATION_ID.eq(organisationId))
                .and(MEMBERSHIP.USER_ID.eq(user.id()))
                .fetchOptional(MEMBERSHIP.ROLE)
                .flatMap(Role::of);
    }

    /** Whether {@code user} works for the organisation. */
    public boolean isStaff(long organisationId, User user) {
        return roleIn(organisationId, user).map(Role::isStaff).orElse(false);
    }

    /**
     * Where the events of {@code user} go when his client names no organisation: his default organisation if he works
     * for it, else his personal one. A customer's events are never the organisation's.
     */
    public Organisation homeOf(User user) {
        return sql.select(Organisation.COLUMNS)
                .from(MEMBERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(MEMBERSHIP.USER_ID.eq(user.id()))
                .and(MEMBERSHIP.ROLE.in(Role.STAFF_WORDS))
                .and(MEMBERSHIP.IS_DEFAULT.isTrue().or(ORGANISATION.PERSONAL.isTrue()))
                .orderBy(MEMBERSHIP.IS_DEFAULT.desc(), ORGANISATION.ID)
                .limit(1)
                .fetchOptional(Organisation::of)
                .orElseThrow(() -> new IllegalStateException("No personal organisation: user " + user.id()));
    }

    /**
     * The organisation that {@code user} works for: the first that he joined, his default one before others. His
     * personal one counts only where he has no other home, so that a venue's customer is not taken for a business.
     */
    public Optional<Organisation> employerOf(User user) {
        return sql.select(Organisation.COLUMNS)
                .from(MEMBERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(MEMBERSHIP.USER_ID.eq(user.id()))
                .and(MEMBERSHIP.ROLE.in(Role.STAFF_WORDS))
                .and(MEMBERSHIP.IS_DEFAULT.isTrue().or(ORGANISATION.PERSONAL.isFalse()))
                .orderBy(ORGANISATION.PERSONAL, MEMBERSHIP.IS_DEFAULT.desc(), MEMBERSHIP.JOINED_AT, ORGANISATION.ID)
                .limit(1)
                .fetchOptional(Organisation::of);
    }

    /** One page of the organisations that are not personal, by slug. */
    public List<Organisation> page(int limit, int offset) {
        return sql.select(Organisation.COLUMNS)
                .from(ORGANISATION)
                .where(not(ORGANISATION.PERSONAL))
                .orderBy(ORGANISATION.SLUG)
                .limit(ListBounds.limit(limit))
                .offset(ListBounds.offset(offset))
                .fetch(Organisation::of);
    }

    /** The host names of some organisations, by the organisation's id. Those that have none are not in it. */
    public Map<Long, List<String>> hostsOf(List<Organisation> some) {
        return sql.select(ORGANISATION_HOST.ORGANISATION_ID, ORGANISATION_HOST.HOST)
                .from(ORGANISATION_HOST)
                .where(ORGANISATION_HOST.ORGANISATION_ID.in(
                        some.stream().map(Organisation::id).toList()))
                .orderBy(ORGANISATION_HOST.HOST)
                .fetchGroups(ORGANISATION_HOST.ORGANISATION_ID, ORGANISATION_HOST.HOST);
    }

    /** A user and what he is in an organisation. */
    public record Member(long userId, String email, Optional<String> firstName, Optional<String> lastName, Role role) {}

    /** One page of an organisation's members, in the order of joining. */
    public List<Member> members(long organisationId, int limit, int offset) {
        return sql.select(USERS.ID, USERS.EMAIL, USERS.FIRST_NAME, USERS.LAST_NAME, MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .join(USERS)
                .on(USERS.ID.eq(MEMBERSHIP.USER_ID))
                .where(MEMBERSHIP.ORGANISATION_ID.eq(organisationId))
                .and(USERS.DELETED_AT.isNull())
                .orderBy(MEMBERSHIP.JOINED_AT, USERS.ID)
                .limit(ListBounds.limit(limit))
                .offset(ListBounds.offset(offset))
                .fetch(row -> new Member(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3()),
                        Optional.ofNullable(row.value4()),
                        Role.of(row.value5()).orElseThrow()));
    }
}
