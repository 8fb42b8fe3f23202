package org.quintet.forms;

import static org.quintet.schema.Tables.CUSTOM_FORM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.CustomFormRecord;

/** Changes a field of a form, and the translations of its name. */
@UseCase
public class ChangeFormField {

    private final DSLContext sql;
    private final FieldTranslations translations;

    ChangeFormField(DSLContext sql, FieldTranslations translations) {
        this.sql = sql;
        this.translations = translations;
    }

    /**
     * Stores the columns that are given, and adds, changes or removes translations.
     *
     * @throws Failure.NotFound if there is no such field
     * @throws Failure.Invalid if a complex field would have no name, or a translation lacks something
     * @throws Failure.Conflict if the form has another field of that identifier
     */
    public void execute(long fieldId, Map<Field<?>, @Nullable Object> values, List<FieldTranslation> translated) {
        CustomFormRecord field = sql.selectFrom(CUSTOM_FORM)
                .where(CUSTOM_FORM.ID.eq(fieldId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("custom form"));
        Rows.set(field, values);
        FormFieldRules.complete(field);
        try {
            sql.update(CUSTOM_FORM).set(field).where(CUSTOM_FORM.ID.eq(fieldId)).execute();
        } catch (RuntimeException e) {
            throw FormFieldRules.failure(e);
        }
        translations.write(fieldId, Optional.ofNullable(field.getFormId()), translated);
    }
}
