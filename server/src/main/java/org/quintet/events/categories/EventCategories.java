package org.quintet.events.categories;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_CATEGORY;
import static org.quintet.schema.Tables.EVENT_IN_CATEGORY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.events.EventAccess;
import org.quintet.events.IdChange;
import org.quintet.identity.User;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventCategoryRecord;
import org.springframework.stereotype.Component;

/** The categories of an organisation, by which visitors narrow its catalogue, and which events are in them. */
@Component
public class EventCategories {

    /** What an organisation has at most: all of them are shown at once. */
    public static final int MOST = 200;

    private static final int MOST_EVENTS = 10_000;

    private final DSLContext sql;
    private final Organisations organisations;

    EventCategories(DSLContext sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /** All categories of an organisation, by their titles. */
    public List<EventCategoryRecord> of(long organisationId) {
        return List.copyOf(sql.selectFrom(EVENT_CATEGORY)
                .where(EVENT_CATEGORY.ORGANISATION_ID.eq(organisationId))
                .orderBy(EVENT_CATEGORY.TITLE, EVENT_CATEGORY.ID)
                .limit(MOST)
                .fetch());
    }

    /**
     * The category, locked until the transaction ends, for staff of its organisation.
     *
     * @throws Failure.NotFound if there is none, or {@code actor} does not work there
     */
    EventCategoryRecord lockedForStaff(User actor, long id) {
        return sql.selectFrom(EVENT_CATEGORY)
                .where(EVENT_CATEGORY.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .filter(category -> organisations.isStaff(category.getOrganisationId(), actor))
                .orElseThrow(() -> new Failure.NotFound("category"));
    }

    /**
     * Puts an event into the categories that are asked for.
     *
     * @throws Failure.Invalid if one is none of the event's organisation
     */
    public void settle(long eventId, long organisationId, IdChange change) {
        if (change.isEmpty()) {
            return;
        }
        Set<Long> before = fetch(EVENT_IN_CATEGORY.CATEGORY_ID, EVENT_IN_CATEGORY.EVENT_ID, eventId);
        Set<Long> after = change.appliedTo(before);
        int known = sql.fetchCount(
                EVENT_CATEGORY, EVENT_CATEGORY.ID.in(after).and(EVENT_CATEGORY.ORGANISATION_ID.eq(organisationId)));
        if (known < after.size()) {
            throw new Failure.Invalid(
                    EVENT_IN_CATEGORY.CATEGORY_ID.getName(), "must be categories of the event's organisation");
        }
        minus(before, after).forEach(category -> remove(eventId, category));
        minus(after, before).forEach(category -> add(eventId, category));
    }

    /**
     * Puts the events that are asked for into a category.
     *
     * @throws Failure.Invalid if one is none of the category's organisation, or there are too many
     */
    void settle(EventCategoryRecord category, IdChange change) {
        if (change.isEmpty()) {
            return;
        }
        Set<Long> before = fetch(EVENT_IN_CATEGORY.EVENT_ID, EVENT_IN_CATEGORY.CATEGORY_ID, category.getId());
        Set<Long> after = change.appliedTo(before);
        int known = sql.fetchCount(
                EVENT,
                EVENT.ID
                        .in(after)
                        .and(EVENT.ORGANISATION_ID.eq(category.getOrganisationId()))
                        .and(EventAccess.present()));
        if (known < after.size() || after.size() > MOST_EVENTS) {
            throw new Failure.Invalid(
                    EVENT_IN_CATEGORY.EVENT_ID.getName(), "must be events of the category's organisation");
        }
        minus(before, after).forEach(event -> remove(event, category.getId()));
        minus(after, before).forEach(event -> add(event, category.getId()));
    }

    private Set<Long> fetch(Field<Long> wanted, Field<Long> by, long id) {
        return new HashSet<>(
                sql.select(wanted).from(EVENT_IN_CATEGORY).where(by.eq(id)).fetch(wanted));
    }

    private void add(long eventId, long categoryId) {
        sql.insertInto(EVENT_IN_CATEGORY)
                .set(EVENT_IN_CATEGORY.EVENT_ID, eventId)
                .set(EVENT_IN_CATEGORY.CATEGORY_ID, categoryId)
                .onConflictDoNothing()
                .execute();
    }

    private void remove(long eventId, long categoryId) {
        sql.deleteFrom(EVENT_IN_CATEGORY)
                .where(EVENT_IN_CATEGORY.EVENT_ID.eq(eventId))
                .and(EVENT_IN_CATEGORY.CATEGORY_ID.eq(categoryId))
                .execute();
    }

    private static Set<Long> minus(Set<Long> from, Set<Long> what) {
        Set<Long> rest = new HashSet<>(from);
        rest.removeAll(what);
        return rest;
    }
}
