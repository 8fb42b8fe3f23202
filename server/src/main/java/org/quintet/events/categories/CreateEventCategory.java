package org.quintet.events.categories;

import static org.quintet.schema.Tables.EVENT_CATEGORY;
import static org.quintet.schema.Tables.ORGANISATION;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.events.IdChange;
import org.quintet.identity.User;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventCategoryRecord;

/** Adds a category to an organisation's catalogue. */
@UseCase
public class CreateEventCategory {

    private final DSLContext sql;
    private final Clock clock;
    private final Organisations organisations;
    private final EventCategories categories;

    CreateEventCategory(DSLContext sql, Clock clock, Organisations organisations, EventCategories categories) {
        this.sql = sql;
        this.clock = clock;
        this.organisations = organisations;
        this.categories = categories;
    }

    /**
     * Returns the new category.
     *
     * @param events which events are in it
     * @throws Failure.NotAllowed if {@code actor} does not work for the organisation
     * @throws Failure.Invalid if the title is blank, or an event is none of the organisation's
     * @throws Failure.Conflict if the organisation has as many as it may have
     */
    public EventCategoryRecord execute(User actor, long organisationId, String title, IdChange events) {
        if (!organisations.isStaff(organisationId, actor)) {
            throw new Failure.NotAllowed("Only the organisation's staff may create categories");
        }
        requireTitle(title);
        // two who add the last one wait for each other
        sql.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisationId))
                .forNoKeyUpdate()
                .execute();
        if (sql.fetchCount(EVENT_CATEGORY, EVENT_CATEGORY.ORGANISATION_ID.eq(organisationId)) >= EventCategories.MOST) {
            throw new Failure.Conflict(
                    EVENT_CATEGORY.TITLE.getName(), "There are " + EventCategories.MOST + " categories already");
        }
        Instant now = clock.instant();
        EventCategoryRecord category = sql.insertInto(EVENT_CATEGORY)
                .set(EVENT_CATEGORY.ORGANISATION_ID, organisationId)
                .set(EVENT_CATEGORY.TITLE, title.strip())
                .set(EVENT_CATEGORY.CREATED_AT, now)
                .set(EVENT_CATEGORY.UPDATED_AT, now)
                .returning()
                .fetchSingle();
        categories.settle(category, events);
        return category;
    }

    static void requireTitle(String title) {
        if (title.isBlank()) {
            throw new Failure.Invalid(EVENT_CATEGORY.TITLE.getName(), "must not be blank");
        }
    }
}
