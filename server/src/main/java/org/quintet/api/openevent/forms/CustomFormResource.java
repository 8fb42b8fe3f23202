package org.quintet.api.openevent.forms;

import static org.quintet.jsonapi.AttributeMember.member;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.objects;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.stringOrNumber;
import static org.quintet.schema.Tables.CUSTOM_FORM;
import static org.quintet.schema.Tables.CUSTOM_FORM_OPTION;
import static org.quintet.schema.Tables.CUSTOM_FORM_TRANSLATE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.forms.AddFormField;
import org.quintet.forms.ChangeFormField;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code custom-form}: one field of a form (document, group Custom Forms). */
@Component
class CustomFormResource implements OpenEventResource {

    private final EventSatellites satellites;
    private final EventOfUrl events;
    private final AddFormField addFormField;
    private final ChangeFormField changeFormField;
    private final ResourceType<OpenEventCaller> type;

    CustomFormResource(
            EventSatellites satellites, EventOfUrl events, AddFormField addFormField, ChangeFormField changeFormField) {
        this.satellites = satellites;
        this.events = events;
        this.addFormField = addFormField;
        this.changeFormField = changeFormField;
        this.type = declaration();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration() {
        return satellites
                .declare("custom-form", CUSTOM_FORM, CUSTOM_FORM.ID, CUSTOM_FORM.EVENT_ID)
                .numericIds()
                .listUnder("event", "custom-forms", Permissions.signedIn())
                .listAt("/events/{event}/custom-forms/{form}", Permissions.signedIn(), this::ofTicketForm)
                .createdBy(this::create)
                .updatedBy(this::update)
                .attribute("field-identifier", CUSTOM_FORM.FIELD_IDENTIFIER, string().required())
                .attribute(
                        "form",
                        CUSTOM_FORM.FORM,
                        oneOf("attendee", "session", "speaker").required())
                .attribute(
                        "type",
                        CUSTOM_FORM.TYPE,
                        oneOf(
                                "text",
                                "checkbox",
                                "select",
                                "file",
                                "image",
                                "email",
                                "number",
                                "paragraph",
                                "richtextlink",
                                "boolean",
                                "year"))
                .attribute("name", CUSTOM_FORM.NAME, string().nullable())
                .attribute("description", CUSTOM_FORM.DESCRIPTION, string().nullable())
                .attribute("is-required", CUSTOM_FORM.IS_REQUIRED, bool())
                .attribute("is-included", CUSTOM_FORM.IS_INCLUDED, bool())
                .attribute("is-public", CUSTOM_FORM.IS_PUBLIC, bool())
                .attribute("is-fixed", CUSTOM_FORM.IS_FIXED, bool())
                .attribute("is-allow-edit", CUSTOM_FORM.IS_ALLOW_EDIT, bool())
                .attribute("is-complex", CUSTOM_FORM.IS_COMPLEX, bool().readOnly())
                .attribute("position", CUSTOM_FORM.POSITION, integer())
                .attribute("form-id", CUSTOM_FORM.FORM_ID, stringOrNumber().nullable())
                .attribute("min", CUSTOM_FORM.MIN, integer())
                .attribute("max", CUSTOM_FORM.MAX, integer())
                .attribute("main-language", CUSTOM_FORM.MAIN_LANGUAGE, string().nullable())
                .translated(
                        "translations",
                        Translations.OF_FIELD,
                        objects(
                                        member("id", integer().nullable()),
                                        member("name", string().nullable()),
                                        member("language_code", string().nullable()),
                                        member("form_id", stringOrNumber().nullable()),
                                        member("isDeleted", bool().nullable()))
                                .nullable())
                .toMany("custom-form-options", CUSTOM_FORM_OPTION.CUSTOM_FORM_ID, "custom-form-option")
                .toMany("custom-form-translates", CUSTOM_FORM_TRANSLATE.CUSTOM_FORM_ID, "custom-form-translate")
                .declared();
    }

    /** Of an event that the caller may read, else it is not found. */
    private Condition ofTicketForm(Attempt<OpenEventCaller> attempt) {
        long event =
                events.readableBy(attempt.caller().caller(), attempt.variables().getOrDefault("event", ""));
        return CUSTOM_FORM
                .EVENT_ID
                .eq(event)
                .and(CUSTOM_FORM.FORM_ID.eq(attempt.variables().getOrDefault("form", "")));
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(EventAuthority.COORGANIZER, attempt, changes, EventSatellites::noSuchEvent);
        long event = changes.relatedId("event").orElseThrow();
        return Long.toString(addFormField.execute(event, columns(changes), Translations.sent(changes)));
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(attempt, changes);
        changeFormField.execute(attempt.rowId(), columns(changes), Translations.sent(changes));
    }

    private Map<Field<?>, @Nullable Object> columns(Changes changes) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(type.columnValues(changes));
        changes.relatedId("event").ifPresent(event -> columns.put(CUSTOM_FORM.EVENT_ID, event));
        return columns;
    }
}
