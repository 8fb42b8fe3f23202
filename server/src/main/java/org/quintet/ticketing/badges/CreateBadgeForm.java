package org.quintet.ticketing.badges;

import static org.quintet.schema.Tables.BADGE_FORM;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.BadgeFormRecord;

/** Gives an event a form of badges, with its fields. */
@UseCase
public class CreateBadgeForm {

    private final DSLContext sql;

    CreateBadgeForm(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Returns the new form's id. That the caller may do this is checked before.
     *
     * @throws Failure.Invalid if there are too many fields, or one is said to be there already
     */
    public long execute(long eventId, Map<Field<?>, @Nullable Object> values, List<BadgeFieldChange> fields) {
        BadgeFormRecord form = new BadgeFormRecord();
        Rows.set(form, values);
        form.setEventId(eventId);
        long id = sql.insertInto(BADGE_FORM)
                .set(form)
                .returningResult(BADGE_FORM.ID)
                .fetchSingle()
                .value1();
        BadgeFields.write(sql, id, fields);
        return id;
    }
}
