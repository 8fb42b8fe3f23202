package org.quintet.api.openevent.forms;

import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.stringOrNumber;
import static org.quintet.schema.Tables.CUSTOM_FORM_TRANSLATE;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code custom-form-translate}: the name of a field in another language. */
@Component
class CustomFormTranslateResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    CustomFormTranslateResource(FormFieldParts parts) {
        this.type = parts.declare(
                        "custom-form-translate",
                        CUSTOM_FORM_TRANSLATE,
                        CUSTOM_FORM_TRANSLATE.ID,
                        CUSTOM_FORM_TRANSLATE.CUSTOM_FORM_ID)
                .attribute("name", CUSTOM_FORM_TRANSLATE.NAME, string().required())
                .attribute("language-code", CUSTOM_FORM_TRANSLATE.LANGUAGE_CODE, string().required())
                .attribute(
                        "form-id",
                        CUSTOM_FORM_TRANSLATE.FORM_ID,
                        stringOrNumber().required())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
