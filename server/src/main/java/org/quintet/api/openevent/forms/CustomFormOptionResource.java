package org.quintet.api.openevent.forms;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.CUSTOM_FORM_OPTION;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code custom-form-option}: one of the answers that a field offers. */
@Component
class CustomFormOptionResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    CustomFormOptionResource(FormFieldParts parts) {
        this.type = parts.declare(
                        "custom-form-option",
                        CUSTOM_FORM_OPTION,
                        CUSTOM_FORM_OPTION.ID,
                        CUSTOM_FORM_OPTION.CUSTOM_FORM_ID)
                .softDeletedBy(CUSTOM_FORM_OPTION.DELETED_AT)
                .attribute("value", CUSTOM_FORM_OPTION.VALUE, string().required())
                .attribute(
                        "deleted-at", CUSTOM_FORM_OPTION.DELETED_AT, datetime().nullable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
