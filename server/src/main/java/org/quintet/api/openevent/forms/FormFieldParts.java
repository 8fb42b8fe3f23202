package org.quintet.api.openevent.forms;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.CUSTOM_FORM;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * What the types that belong to a field of a form have in common: everybody reads those of an event that he may read, its
 * co-organizers write them, and the field is named by the URL or in the document.
 */
@Component
class FormFieldParts {

    private static final String FIELD = "custom-form";

    private final DSLContext sql;
    private final Permissions permissions;

    FormFieldParts(DSLContext sql, Permissions permissions) {
        this.sql = sql;
        this.permissions = permissions;
    }

    /** Begins the declaration of a type whose table has the field's id in {@code field}. */
    ResourceDeclaration<OpenEventCaller> declare(String name, Table<?> table, Field<Long> id, Field<Long> field) {
        Permission<OpenEventCaller> ofItsEvent = permissions.at(
                EventAuthority.COORGANIZER,
                attempt -> sql.select(CUSTOM_FORM.EVENT_ID)
                        .from(CUSTOM_FORM)
                        .join(table)
                        .on(field.eq(CUSTOM_FORM.ID))
                        .where(id.eq(attempt.rowId()))
                        .fetchOptional(CUSTOM_FORM.EVENT_ID));
        // which field it is may stand in the body: inOwnField looks at it
        Permission<OpenEventCaller> atSomeEvent = Permissions.toldByBody(EventAuthority.COORGANIZER.who());
        return ResourceType.<OpenEventCaller>named(name)
                .stored(table, id)
                .numericIds()
                .visibleRows(attempt -> exists(selectOne()
                        .from(CUSTOM_FORM)
                        .where(CUSTOM_FORM.ID.eq(field))
                        .and(EventVisibility.rowsOf(CUSTOM_FORM.EVENT_ID, attempt))))
                .listUnder(FIELD, name + "s", Permissions.anyone())
                .create(atSomeEvent)
                .createAt("/custom-forms/{id}/" + name + "s", atSomeEvent)
                .get(Permissions.anyone())
                .update(ofItsEvent)
                .delete(ofItsEvent)
                .beforeCreate(this::create)
                .beforeUpdate(this::inOwnField)
                .toOne(FIELD, field, FIELD);
    }

    private Changes create(Attempt<OpenEventCaller> attempt, Changes changes) {
        // below a field's URL it need not be sent, so it is not declared as required
        if (!changes.has(FIELD)) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/custom_form"),
                    "A valid relationship with custom_form resource is required");
        }
        return inOwnField(attempt, changes);
    }

    private Changes inOwnField(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (changes.has(FIELD)) {
            ofOwnEvent(attempt, changes.relatedId(FIELD).orElse(0L));
        }
        return changes;
    }

    /** Refuses a field of an event that the caller does not organise. */
    private void ofOwnEvent(Attempt<OpenEventCaller> attempt, long field) {
        Optional<Long> event = sql.select(CUSTOM_FORM.EVENT_ID)
                .from(CUSTOM_FORM)
                .where(CUSTOM_FORM.ID.eq(field))
                .fetchOptional(CUSTOM_FORM.EVENT_ID);
        permissions.at(EventAuthority.COORGANIZER, _ -> event).check().accept(attempt);
    }
}
