package org.quintet.events.categories;

import static org.quintet.schema.Tables.EVENT_CATEGORY;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.IdChange;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventCategoryRecord;

/** Changes the title of a category, or which events are in it. */
@UseCase
public class ChangeEventCategory {

    private final DSLContext sql;
    private final Clock clock;
    private final EventCategories categories;

    ChangeEventCategory(DSLContext sql, Clock clock, EventCategories categories) {
        this.sql = sql;
        this.clock = clock;
        this.categories = categories;
    }

    /**
     * Changes what is given.
     *
     * @throws Failure.NotFound if there is no such category, or {@code actor} does not work for its organisation
     * @throws Failure.Invalid if the title is blank, or an event is none of the organisation's
     */
    public void execute(User actor, long id, Optional<String> title, IdChange events) {
        EventCategoryRecord category = categories.lockedForStaff(actor, id);
        title.ifPresent(CreateEventCategory::requireTitle);
        categories.settle(category, events);
        sql.update(EVENT_CATEGORY)
                .set(EVENT_CATEGORY.TITLE, title.map(String::strip).orElse(category.getTitle()))
                .set(EVENT_CATEGORY.UPDATED_AT, clock.instant())
                .where(EVENT_CATEGORY.ID.eq(id))
                .execute();
    }
}
