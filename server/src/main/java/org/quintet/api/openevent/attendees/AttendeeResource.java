package org.quintet.api.openevent.attendees;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.stringOrNumber;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.TICKET;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.orders.OrderAccess;
import org.quintet.api.openevent.orders.OrderRefusals;
import org.quintet.checkin.NoteAttendance;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.http.ServerAddress;
import org.quintet.ticketing.attendees.AttendeeChanges;
import org.quintet.ticketing.attendees.ChangeAttendee;
import org.quintet.ticketing.attendees.RemoveAttendee;
import org.springframework.stereotype.Component;

/**
 * Type {@code attendee}: a ticket and its holder (document, group Attendees). Attendees come with orders. What the buyer says
 * of them is taken, and from those who work at the door when they came and left; what the server knows by itself is not.
 */
@Component
class AttendeeResource implements OpenEventResource {

    private static final String[] AGES = {
        "Under 18", "18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85+", "I prefer not to say"
    };

    private static final List<Field<String>> TEXTS = List.of(
            ATTENDEE.FIRSTNAME,
            ATTENDEE.LASTNAME,
            ATTENDEE.ADDRESS,
            ATTENDEE.CITY,
            ATTENDEE.STATE,
            ATTENDEE.COUNTRY,
            ATTENDEE.JOB_TITLE,
            ATTENDEE.PHONE,
            ATTENDEE.TAX_BUSINESS_INFO,
            ATTENDEE.BILLING_ADDRESS,
            ATTENDEE.HOME_ADDRESS,
            ATTENDEE.SHIPPING_ADDRESS,
            ATTENDEE.COMPANY,
            ATTENDEE.WORK_ADDRESS,
            ATTENDEE.WORK_PHONE,
            ATTENDEE.GENDER,
            ATTENDEE.HOME_WIKI,
            ATTENDEE.WIKI_SCHOLARSHIP,
            ATTENDEE.NATIVE_LANGUAGE,
            ATTENDEE.FLUENT_LANGUAGE,
            ATTENDEE.ATTENDEE_NOTES);

    private static final List<Field<String>> ADDRESSES = List.of(
            ATTENDEE.WEBSITE,
            ATTENDEE.BLOG,
            ATTENDEE.TWITTER,
            ATTENDEE.FACEBOOK,
            ATTENDEE.GITHUB,
            ATTENDEE.INSTAGRAM,
            ATTENDEE.LINKEDIN);

    private static final List<Field<Boolean>> CONSENTS = List.of(
            ATTENDEE.ACCEPT_VIDEO_RECORDING,
            ATTENDEE.ACCEPT_SHARE_DETAILS,
            ATTENDEE.ACCEPT_RECEIVE_EMAILS,
            ATTENDEE.IS_CONSENT_FORM_FIELD,
            ATTENDEE.IS_CONSENT_FORM_FIELD_PHOTO,
            ATTENDEE.IS_CONSENT_FORM_FIELD_EMAIL,
            ATTENDEE.IS_CONSENT_OF_REFUND_POLICY);

    private final OrderAccess access;
    private final ChangeAttendee changeAttendee;
    private final NoteAttendance noteAttendance;
    private final RemoveAttendee removeAttendee;
    private final ServerAddress server;
    private final ResourceType<OpenEventCaller> type;

    AttendeeResource(
            OrderAccess access,
            Permissions permissions,
            ChangeAttendee changeAttendee,
            NoteAttendance noteAttendance,
            RemoveAttendee removeAttendee,
            ServerAddress server) {
        this.access = access;
        this.changeAttendee = changeAttendee;
        this.noteAttendance = noteAttendance;
        this.removeAttendee = removeAttendee;
        this.server = server;
        this.type = declaration(access, permissions);
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration(OrderAccess access, Permissions permissions) {
        ResourceDeclaration<OpenEventCaller> attendee = ResourceType.<OpenEventCaller>named("attendee")
                .stored(ATTENDEE, ATTENDEE.ID)
                .keptBy(TICKET, TICKET.ID)
                .at("/attendees")
                .softDeletedBy(ATTENDEE.DELETED_AT)
                .visibleRows(attempt -> OrderAccess.attendees(attempt.caller()))
                .nesting(access.attendeeReaders())
                .listUnder("event", "attendees", permissions.organisersOfParentEvent())
                .listUnder("order", "attendees", Permissions.signedIn())
                // buyers' clients ask for their own attendees by their tickets
                .listUnder("ticket", "attendees", Permissions.signedIn())
                .listUnder("user", "attendees", Permissions.belowUserHimself())
                .get(access.attendeeReaders())
                .update(access.attendeeWriters())
                .delete(access.attendeeBuyers())
                .updatedBy(this::update)
                .deletedBy(this::delete);
        person(attendee);
        checkIns(attendee);
        relationships(attendee);
        return attendee.declared();
    }

    private static void person(ResourceDeclaration<OpenEventCaller> attendee) {
        TEXTS.forEach(column -> attendee.attribute(dashed(column), column, text()));
        ADDRESSES.forEach(column -> attendee.attribute(dashed(column), column, url().nullable()));
        CONSENTS.forEach(column -> attendee.attribute(dashed(column), column, bool().nullable()));
        attendee.attribute("email", ATTENDEE.EMAIL, email().nullable().cleaned(String::strip))
                .attribute("birth-date", ATTENDEE.BIRTH_DATE, datetime().nullable())
                .attribute("age-group", ATTENDEE.AGE_GROUP, oneOf(AGES).nullable())
                .attribute("complex-field-values", ATTENDEE.COMPLEX_FIELD_VALUES, json().nullable());
    }

    private static String dashed(Field<?> column) {
        return column.getName().replace('_', '-');
    }

    private static AttributeRules text() {
        return stringOrNumber().nullable().satisfying(text -> text.toString().length() <= 10_000);
    }

    private void checkIns(ResourceDeclaration<OpenEventCaller> attendee) {
        attendee.computed("identifier", ATTENDEE.IDENTIFIER, string())
                .computed("ticket-id", ATTENDEE.TICKET_TYPE_ID.cast(SQLDataType.VARCHAR), string())
                .attribute("tag-id", ATTENDEE.TAG_ID, integer().nullable())
                .attribute("is-discount-applied", ATTENDEE.IS_DISCOUNT_APPLIED, bool().readOnly())
                .attribute("is-access-code-applied", ATTENDEE.IS_ACCESS_CODE_APPLIED, bool().readOnly())
                .attribute("is-badge-printed", ATTENDEE.IS_BADGE_PRINTED, bool().readOnly())
                .attribute(
                        "badge-printed-at",
                        ATTENDEE.BADGE_PRINTED_AT,
                        datetime().readOnly())
                .attribute("created-at", ATTENDEE.CREATED_AT, datetime().readOnly())
                .attribute("deleted-at", ATTENDEE.DELETED_AT, datetime().readOnly())
                .computed("pdf-url", _ -> AttendeeColumns.pdfUrl(server.url()), string());
        AttendanceAttributes.declare(attendee);
    }

    private static void relationships(ResourceDeclaration<OpenEventCaller> attendee) {
        attendee.toOne("event", ATTENDEE.EVENT_ID, "event", it -> it.readOnly())
                .toOne("ticket", ATTENDEE.TICKET_TYPE_ID, "ticket", it -> it.readOnly())
                .toOne("order", ATTENDEE.ORDER_ID, "order", it -> it.readOnly())
                .toOne("user", ATTENDEE.USER_ID, "user", it -> it.readOnly())
                .toOne("tag", ATTENDEE.TAG_ID, "tag", it -> it.nullable());
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        AttendeeChanges person = person(changes);
        Caller caller = attempt.caller().caller();
        OrderRefusals.translated(() -> {
            if (AttendanceAttributes.areIn(changes) && access.worksAtTheDoor(attempt)) {
                noteAttendance.execute(caller, attempt.rowId(), AttendanceAttributes.note(changes), person);
            } else {
                changeAttendee.execute(caller, attempt.rowId(), person);
            }
            return attempt.rowId();
        });
    }

    private AttendeeChanges person(Changes changes) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(type.columnValues(changes));
        if (changes.has("tag")) {
            columns.put(ATTENDEE.TAG_ID, changes.relatedId("tag").orElse(null));
        }
        return AttendeeChanges.of(columns);
    }

    private void delete(Attempt<OpenEventCaller> attempt) {
        OrderRefusals.translated(() -> {
            removeAttendee.execute(attempt.caller().caller(), attempt.rowId());
            return attempt.rowId();
        });
    }
}
