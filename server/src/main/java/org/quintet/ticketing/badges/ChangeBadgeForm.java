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

/** Changes a form of badges, and its fields. */
@UseCase
public class ChangeBadgeForm {

    private final DSLContext sql;

    ChangeBadgeForm(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Stores the columns that are given, and adds, changes or removes fields. That the caller may do this is checked before.
     *
     * @throws Failure.NotFound if there is no such form
     * @throws Failure.Invalid if there are too many fields, or one that is to be changed is not the form's
     */
    public void execute(long formId, Map<Field<?>, @Nullable Object> values, List<BadgeFieldChange> fields) {
        BadgeFormRecord form = sql.selectFrom(BADGE_FORM)
                .where(BADGE_FORM.ID.eq(formId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("badge form"));
        Rows.set(form, values);
        sql.update(BADGE_FORM).set(form).where(BADGE_FORM.ID.eq(formId)).execute();
        BadgeFields.write(sql, formId, fields);
    }
}
