package org.quintet.forms;

import java.util.List;
import org.quintet.schema.tables.records.CustomFormRecord;

/** The fields that forms begin with. */
final class FormFields {

    private FormFields() {}

    /** What every new event asks of its attendees, whichever API it was made by: who they are. */
    static List<CustomFormRecord> ofNewEvents(long eventId) {
        return List.of(
                attendeeField(eventId, "firstname", "text"),
                attendeeField(eventId, "lastname", "text"),
                attendeeField(eventId, "email", "email"));
    }

    private static CustomFormRecord attendeeField(long eventId, String identifier, String type) {
        CustomFormRecord field = new CustomFormRecord();
        field.setEventId(eventId);
        field.setForm(FormSubject.ATTENDEE.word());
        field.setFieldIdentifier(identifier);
        field.setType(type);
        field.setIsRequired(true);
        field.setIsIncluded(true);
        field.setIsFixed(true);
        FormFieldRules.complete(field);
        return field;
    }
}
