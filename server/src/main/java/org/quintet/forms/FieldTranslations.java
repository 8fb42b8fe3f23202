package org.quintet.forms;

import static org.quintet.schema.Tables.CUSTOM_FORM_TRANSLATE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Stores translations of the names of fields. */
@Component
class FieldTranslations {

    /** The column by which failures are put down to translations. */
    private static final String TRANSLATIONS = "translations";

    private final DSLContext sql;

    FieldTranslations(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Adds, changes and removes translations of a field, in their order.
     *
     * @param formId the form that the field belongs to, for translations that name none
     * @throws Failure.Invalid if a new one lacks a name or a language, or one is not the field's
     */
    void write(long fieldId, Optional<String> formId, List<FieldTranslation> translations) {
        for (FieldTranslation translation : translations) {
            if (translation.id().isPresent()) {
                change(fieldId, translation.id().get(), translation);
            } else if (!translation.removed()) {
                add(fieldId, formId, translation);
            }
        }
    }

    private void add(long fieldId, Optional<String> formId, FieldTranslation translation) {
        sql.insertInto(CUSTOM_FORM_TRANSLATE)
                .set(CUSTOM_FORM_TRANSLATE.CUSTOM_FORM_ID, fieldId)
                .set(CUSTOM_FORM_TRANSLATE.NAME, required(translation.name(), "name"))
                .set(CUSTOM_FORM_TRANSLATE.LANGUAGE_CODE, required(translation.languageCode(), "language_code"))
                .set(
                        CUSTOM_FORM_TRANSLATE.FORM_ID,
                        translation.formId().or(() -> formId).orElse(null))
                .execute();
    }

    private static String required(Optional<String> value, String member) {
        return value.orElseThrow(() -> new Failure.Invalid(TRANSLATIONS, "A translation needs a " + member));
    }

    private void change(long fieldId, long id, FieldTranslation translation) {
        Condition one = CUSTOM_FORM_TRANSLATE.ID.eq(id).and(CUSTOM_FORM_TRANSLATE.CUSTOM_FORM_ID.eq(fieldId));
        int rows = translation.removed()
                ? sql.deleteFrom(CUSTOM_FORM_TRANSLATE).where(one).execute()
                : sql.update(CUSTOM_FORM_TRANSLATE)
                        .set(CUSTOM_FORM_TRANSLATE.NAME, valueOr(translation.name(), CUSTOM_FORM_TRANSLATE.NAME))
                        .set(
                                CUSTOM_FORM_TRANSLATE.LANGUAGE_CODE,
                                valueOr(translation.languageCode(), CUSTOM_FORM_TRANSLATE.LANGUAGE_CODE))
                        .set(
                                CUSTOM_FORM_TRANSLATE.FORM_ID,
                                valueOr(translation.formId(), CUSTOM_FORM_TRANSLATE.FORM_ID))
                        .where(one)
                        .execute();
        if (rows == 0) {
            throw new Failure.Invalid(TRANSLATIONS, "The field has no translation " + id);
        }
    }

    private static Field<String> valueOr(Optional<String> value, Field<String> present) {
        return value.<Field<String>>map(DSL::val).orElse(present);
    }
}
