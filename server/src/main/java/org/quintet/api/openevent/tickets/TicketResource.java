package org.quintet.api.openevent.tickets;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.number;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.ACCESS_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.TICKET_TYPE_TAG;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.ChangeTicketType;
import org.quintet.ticketing.types.CreateTicketType;
import org.quintet.ticketing.types.DeleteTicketType;
import org.quintet.ticketing.types.RestoreTicketType;
import org.springframework.stereotype.Component;

/**
 * Type {@code ticket}: a ticket type of an event (document, group Tickets). What another API left open has the contract's
 * defaults.
 */
@Component
class TicketResource implements OpenEventResource {

    private static final Field<BigDecimal> PRICE = coalesce(TICKET_TYPE.PRICE, inline(BigDecimal.ZERO));
    private static final Field<String> TYPE = coalesce(
            TICKET_TYPE.TYPE,
            when(PRICE.gt(inline(BigDecimal.ZERO)), inline("paid")).otherwise(inline("free")));
    private static final long HIGHEST_PRICE = 99_999_999_999L;

    private final DSLContext sql;
    private final EventSatellites satellites;
    private final CreateTicketType createTicketType;
    private final ChangeTicketType changeTicketType;
    private final DeleteTicketType deleteTicketType;
    private final RestoreTicketType restoreTicketType;
    private final ResourceType<OpenEventCaller> type;

    TicketResource(
            DSLContext sql,
            EventSatellites satellites,
            CreateTicketType createTicketType,
            ChangeTicketType changeTicketType,
            DeleteTicketType deleteTicketType,
            RestoreTicketType restoreTicketType) {
        this.sql = sql;
        this.satellites = satellites;
        this.createTicketType = createTicketType;
        this.changeTicketType = changeTicketType;
        this.deleteTicketType = deleteTicketType;
        this.restoreTicketType = restoreTicketType;
        this.type = declaration();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration() {
        Permission<OpenEventCaller> coorganizer =
                satellites.ofItsEvent(EventAuthority.COORGANIZER, TICKET_TYPE, TICKET_TYPE.ID, TICKET_TYPE.EVENT_ID);
        ResourceDeclaration<OpenEventCaller> ticket = ResourceType.<OpenEventCaller>named("ticket")
                .stored(TICKET_TYPE, TICKET_TYPE.ID)
                .at("/tickets")
                .softDeletedBy(TICKET_TYPE.DELETED_AT)
                .visibleRows(TicketVisibility::rows)
                .create(Permissions.toldByBody(EventAuthority.COORGANIZER.who()))
                .get(Permissions.anyone())
                .update(coorganizer)
                .delete(coorganizer)
                .createdBy(this::create)
                .updatedBy(this::update)
                .deletedBy(this::delete)
                .listUnder("event", "tickets", Permissions.anyone())
                .listUnder("order", "tickets", Permissions.signedIn())
                .listUnder("ticket-tag", "tickets", Permissions.anyone())
                .listUnder("discount-code", "tickets", Permissions.anyone())
                .listUnder("access-code", "tickets", Permissions.anyone());
        attributes(ticket);
        relationships(ticket);
        return ticket.declared();
    }

    private static void attributes(ResourceDeclaration<OpenEventCaller> ticket) {
        ticket.attribute("name", TICKET_TYPE.NAME, string().required())
                .attribute("description", TICKET_TYPE.DESCRIPTION, string().nullable())
                .translated("type", TYPE, string().required())
                .translated("price", PRICE, price())
                .translated("min-price", coalesce(TICKET_TYPE.MIN_PRICE, inline(BigDecimal.ZERO)), price())
                .translated("max-price", coalesce(TICKET_TYPE.MAX_PRICE, inline(BigDecimal.ZERO)), price())
                .translated("quantity", TICKET_TYPE.CAPACITY, count())
                .translated(
                        "position",
                        TICKET_TYPE.POSITION,
                        integer().nullable().between(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .translated("is-description-visible", TICKET_TYPE.IS_DESCRIPTION_VISIBLE, bool().nullable())
                .translated("is-fee-absorbed", TICKET_TYPE.IS_FEE_ABSORBED, bool().nullable())
                .attribute(
                        "sales-starts-at",
                        TICKET_TYPE.SALES_STARTS_AT,
                        datetime().required())
                .attribute(
                        "sales-ends-at", TICKET_TYPE.SALES_ENDS_AT, datetime().required())
                .translated("is-hidden", TicketVisibility.IS_HIDDEN, bool().nullable())
                .translated("min-order", coalesce(TICKET_TYPE.MIN_ORDER, inline(1)), count())
                .translated("max-order", coalesce(TICKET_TYPE.MAX_ORDER, inline(10)), count())
                .translated("is-checkin-restricted", TICKET_TYPE.IS_CHECKIN_RESTRICTED, bool().nullable())
                .translated("auto-checkin-enabled", TICKET_TYPE.AUTO_CHECKIN_ENABLED, bool().nullable())
                .attribute("form-id", TICKET_TYPE.FORM_ID, string().nullable())
                .attribute("badge-id", TICKET_TYPE.BADGE_ID, string().nullable())
                .translated("deleted-at", TICKET_TYPE.DELETED_AT, datetime().nullable());
    }

    private static AttributeRules price() {
        return number().nullable().between(0, HIGHEST_PRICE);
    }

    private static AttributeRules count() {
        return integer().nullable().between(0, Integer.MAX_VALUE);
    }

    private static void relationships(ResourceDeclaration<OpenEventCaller> ticket) {
        ticket.toOne(
                        "event",
                        TICKET_TYPE.EVENT_ID,
                        "event",
                        it -> it.required().whenUnknown(EventSatellites::noSuchEvent))
                .toManyThrough(
                        "ticket-tags",
                        Between.rowsOf(TICKET_TYPE_TAG, TICKET_TYPE_TAG.TICKET_TYPE_ID, TICKET_TYPE_TAG.TICKET_TAG_ID),
                        "ticket-tag",
                        it -> it)
                .toManyThrough(
                        "discount-codes",
                        Between.rowsOf(
                                DISCOUNT_CODE_TICKET_TYPE,
                                DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID,
                                DISCOUNT_CODE_TICKET_TYPE.DISCOUNT_CODE_ID),
                        "discount-code",
                        it -> it.whenUnknown(_ -> JsonApiException.unprocessable(
                                ErrorSource.pointer("/data/relationships/discount-codes"),
                                "Discount code does not exist")))
                .toManyThrough(
                        "access-codes",
                        Between.rowsOf(
                                ACCESS_CODE_TICKET_TYPE,
                                ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID,
                                ACCESS_CODE_TICKET_TYPE.ACCESS_CODE_ID),
                        "access-code",
                        it -> it)
                .toMany("attendees", ATTENDEE.TICKET_TYPE_ID, "attendee");
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(EventAuthority.COORGANIZER, attempt, changes, EventSatellites::noSuchEvent);
        EventRecord event = event(changes.relatedId("event").orElseThrow());
        new TicketRules(changes, event, Optional.empty()).check();
        requireHiddenIfOpened(changes, Optional.empty());
        return createTicketType
                .execute(
                        attempt.caller().requireUser(),
                        event.getId(),
                        TicketTranslation.ofNew(changes, type.columnValues(changes)))
                .getId()
                .toString();
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes sent) {
        User user = attempt.caller().requireUser();
        Changes changes = sent.without("deleted-at");
        if (attempt.caller().isStaff()) {
            changeDeletion(attempt, sent);
            if (sent.value("deleted-at", Instant.class).isPresent()) {
                return;
            }
        }
        changeTicketType.execute(user, attempt.rowId(), current -> {
            requireSameEvent(changes, current);
            new TicketRules(changes, event(current.getEventId()), Optional.of(current)).check();
            requireHiddenIfOpened(changes, Optional.of(current));
            return TicketTranslation.ofExisting(changes, type.columnValues(changes), current);
        });
    }

    /** What the client sends back of a ticket that is there or gone asks for nothing. */
    private void changeDeletion(Attempt<OpenEventCaller> attempt, Changes sent) {
        if (sent.value("deleted-at", Instant.class).isPresent()) {
            delete(attempt);
        } else if (sent.has("deleted-at")) {
            restoreTicketType.execute(attempt.caller().requireUser(), attempt.rowId());
        }
    }

    private void delete(Attempt<OpenEventCaller> attempt) {
        try {
            deleteTicketType.execute(attempt.caller().requireUser(), attempt.rowId());
        } catch (Failure.Conflict _) {
            throw JsonApiException.forbidden(
                    ErrorSource.parameter("ticket_id"), "Can't delete a ticket that has sales");
        }
    }

    private static void requireSameEvent(Changes changes, TicketTypeRecord current) {
        if (changes.has("event") && !changes.relatedId("event").equals(Optional.of(current.getEventId()))) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/event"), "A ticket stays with its event");
        }
    }

    private static void requireHiddenIfOpened(Changes changes, Optional<TicketTypeRecord> current) {
        boolean hidden = changes.value("is-hidden", Boolean.class)
                .orElseGet(() -> current.filter(it -> !it.getVisibility().equals("public"))
                        .isPresent());
        if (!hidden && !changes.relatedMany("access-codes").isEmpty()) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/relationships/access-codes"),
                    "Access code cannot be applied to public tickets");
        }
    }

    private EventRecord event(long id) {
        return sql.selectFrom(EVENT).where(EVENT.ID.eq(id)).fetchSingle();
    }
}
