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

/** Adds a field to one of an event's forms. */
@UseCase
public class AddFormField {

    private final DSLContext sql;
    private final FieldTranslations translations;

    AddFormField(DSLContext sql, FieldTranslations translations) {
        this.sql = sql;
        this.translations = translations;
    }

    /**
     * Returns the new field's id.
     *
     * @param values the columns, among them form and identifier; a known field gets the name that it is known by
     * @throws Failure.Invalid if a complex field has no name, or a translation lacks something
     * @throws Failure.Conflict if the form has a field of that identifier
     */
    public long execute(long eventId, Map<Field<?>, @Nullable Object> values, List<FieldTranslation> translated) {
        CustomFormRecord field = new CustomFormRecord();
        Rows.set(field, values);
        field.setEventId(eventId);
        FormFieldRules.complete(field);
        long id = insert(field);
        translations.write(id, Optional.ofNullable(field.getFormId()), translated);
        return id;
    }

    private long insert(CustomFormRecord field) {
        try {
            return sql.insertInto(CUSTOM_FORM)
                    .set(field)
                    .returningResult(CUSTOM_FORM.ID)
                    .fetchSingle()
                    .value1();
        } catch (RuntimeException e) {
            throw FormFieldRules.failure(e);
        }
    }
}
