package org.quintet.events.categories;

import static org.quintet.schema.Tables.EVENT_CATEGORY;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Removes a category. Its events stay. */
@UseCase
public class DeleteEventCategory {

    private final DSLContext sql;
    private final EventCategories categories;

    DeleteEventCategory(DSLContext sql, EventCategories categories) {
        this.sql = sql;
        this.categories = categories;
    }

    /** @throws Failure.NotFound if there is no such category, or {@code actor} does not work for its organisation */
    public void execute(User actor, long id) {
        categories.lockedForStaff(actor, id);
        sql.deleteFrom(EVENT_CATEGORY).where(EVENT_CATEGORY.ID.eq(id)).execute();
    }
}
