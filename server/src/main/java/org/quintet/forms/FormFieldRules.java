package org.quintet.forms;

import static org.quintet.schema.Tables.CUSTOM_FORM;

import java.util.Optional;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.CustomFormRecord;

/** What holds for every field of a form. */
final class FormFieldRules {

    private static final String SAME_FIELD = "custom_form_field";

    private FormFieldRules() {}

    /**
     * Names the field and says whether it is complex.
     *
     * @throws Failure.Invalid if a complex field has no name
     */
    static void complete(CustomFormRecord field) {
        Optional<String> known = KnownFields.name(FormSubject.of(field.getForm()), field.getFieldIdentifier());
        field.setIsComplex(known.isEmpty());
        known.ifPresent(field::setName);
        if (field.getName() == null || field.getName().isBlank()) {
            throw new Failure.Invalid(CUSTOM_FORM.NAME.getName(), "Missing data for required field.");
        }
    }

    /** The failure that a broken constraint means; any other error as it is. */
    static RuntimeException failure(RuntimeException error) {
        return Constraints.isBroken(SAME_FIELD, error)
                ? new Failure.Conflict(
                        CUSTOM_FORM.FIELD_IDENTIFIER.getName(), "The form has a field with this identifier already")
                : error;
    }
}
