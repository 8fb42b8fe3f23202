package org.quintet.api.openevent.codes;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.ACCESS_CODE;
import static org.quintet.schema.Tables.ACCESS_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.schema.tables.records.AccessCodeRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.TicketTypeVisibility;
import org.springframework.stereotype.Component;

/** Type {@code access-code}: who knows it may order hidden tickets (document, group Access Codes; facts, A6). */
@Component
class AccessCodeResource implements OpenEventResource {

    private static final String TYPE = "access-code";

    private final DSLContext sql;
    private final Permissions permissions;
    private final EventSatellites satellites;
    private final CodeOfUrl codes;
    private final ResourceType<OpenEventCaller> type;

    AccessCodeResource(DSLContext sql, Permissions permissions, EventSatellites satellites, CodeOfUrl codes) {
        this.sql = sql;
        this.permissions = permissions;
        this.satellites = satellites;
        this.codes = codes;
        this.type = declaration();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration() {
        Permission<OpenEventCaller> coorganizer =
                satellites.ofItsEvent(EventAuthority.COORGANIZER, ACCESS_CODE, ACCESS_CODE.ID, ACCESS_CODE.EVENT_ID);
        ResourceDeclaration<OpenEventCaller> code = ResourceType.<OpenEventCaller>named(TYPE)
                .stored(ACCESS_CODE, ACCESS_CODE.ID)
                .numericIds()
                .softDeletedBy(ACCESS_CODE.DELETED_AT)
                .visibleRows(attempt ->
                        CodeAccess.rows(attempt, TYPE, ACCESS_CODE.ID, ACCESS_CODE.EVENT_ID, ACCESS_CODE.MARKETER_ID))
                .create(Permissions.toldByBody(EventAuthority.COORGANIZER.who()))
                .get(readers())
                .update(coorganizer)
                .delete(coorganizer)
                .itemAt(CodeOfUrl.path("access-codes"), this::named)
                .listUnder(
                        "event",
                        "access-codes",
                        CodeAccess.belowEvent(permissions, "You don't have access to event {id}"))
                .listUnder("user", "access-codes", Permissions.belowUserHimself())
                .listUnder("ticket", "access-codes", satellites.belowTicket())
                .beforeCreate(this::create)
                .beforeUpdate(this::update);
        code.attribute("code", ACCESS_CODE.CODE, DiscountCodeResource.code())
                .attribute("access-url", ACCESS_CODE.ACCESS_URL, url().nullable())
                .attribute("is-active", ACCESS_CODE.IS_ACTIVE, bool().nullable())
                .attribute("tickets-number", ACCESS_CODE.TICKETS_NUMBER, DiscountCodeResource.count())
                .attribute("min-quantity", ACCESS_CODE.MIN_QUANTITY, DiscountCodeResource.count())
                .attribute("max-quantity", ACCESS_CODE.MAX_QUANTITY, DiscountCodeResource.count())
                .attribute("valid-from", ACCESS_CODE.VALID_FROM, datetime().required())
                .attribute("valid-till", ACCESS_CODE.VALID_TILL, datetime().nullable())
                .attribute("created-at", ACCESS_CODE.CREATED_AT, datetime().readOnly())
                .attribute("deleted-at", ACCESS_CODE.DELETED_AT, datetime().nullable())
                .toOne("event", ACCESS_CODE.EVENT_ID, "event", it -> it.required())
                .toOne("marketer", ACCESS_CODE.MARKETER_ID, "user", it -> it.required())
                .toManyThrough(
                        "tickets",
                        Between.rowsOf(
                                ACCESS_CODE_TICKET_TYPE,
                                ACCESS_CODE_TICKET_TYPE.ACCESS_CODE_ID,
                                ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID),
                        "ticket",
                        it -> it.whenUnknown(id -> notHidden("Ticket with id " + id + " does not exist")));
        return code.declared();
    }

    private Optional<String> named(Attempt<OpenEventCaller> attempt) {
        return sql.select(ACCESS_CODE.ID)
                .from(ACCESS_CODE)
                .where(codes.rows(attempt, ACCESS_CODE.EVENT_ID, ACCESS_CODE.CODE))
                .and(ACCESS_CODE.DELETED_AT.isNull())
                .fetchOptional(ACCESS_CODE.ID)
                .map(String::valueOf);
    }

    /** Whoever knows the code itself; by its id the event's organisers and who made it. */
    private Permission<OpenEventCaller> readers() {
        return new Permission<>("anyone by the code, event's organisers by the id", attempt -> {
            if (CodeOfUrl.isRead(attempt)) {
                return;
            }
            attempt.caller().requireUser();
            AccessCodeRecord code = stored(attempt);
            boolean made = attempt.caller()
                    .caller()
                    .signedInUser()
                    .filter(user -> Long.valueOf(user.id()).equals(code.getMarketerId()))
                    .isPresent();
            if (!made && !permissions.has(attempt.caller(), EventAuthority.COORGANIZER, code.getEventId())) {
                throw CodeAccess.unverified("Please verify your permission");
            }
        });
    }

    private AccessCodeRecord stored(Attempt<OpenEventCaller> attempt) {
        return sql.selectFrom(ACCESS_CODE)
                .where(ACCESS_CODE.ID.eq(attempt.rowId()))
                .fetchOptional()
                .orElseThrow(Permissions::notThere);
    }

    private Changes create(Attempt<OpenEventCaller> attempt, Changes changes) {
        long event = changes.relatedId("event").orElse(0L);
        if (!permissions.has(attempt.caller(), EventAuthority.COORGANIZER, event)) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Minimum Organizer access required");
        }
        check(changes, event, Optional.empty());
        return changes;
    }

    private Changes update(Attempt<OpenEventCaller> attempt, Changes sent) {
        AccessCodeRecord code = stored(attempt);
        Changes changes = attempt.caller().isStaff() ? sent : sent.without("deleted-at");
        if (changes.has("event") && !changes.relatedId("event").equals(Optional.of(code.getEventId()))) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/event"), "A code stays with its event");
        }
        check(changes, code.getEventId(), Optional.of(code));
        return changes;
    }

    private void check(Changes changes, long event, Optional<AccessCodeRecord> current) {
        Instant end = sql.select(EVENT.ENDS_AT)
                .from(EVENT)
                .where(EVENT.ID.eq(event))
                .fetchOptional(EVENT.ENDS_AT)
                .orElseThrow(() -> EventSatellites.noSuchEvent(Long.toString(event)));
        new CodeRules(changes, current.map(AccessCodeResource::limits).orElse(CodeRules.Stored.NOTHING), end).check();
        if (changes.has("tickets")) {
            CodeTickets.of(
                            sql,
                            changes,
                            Optional.empty(),
                            ACCESS_CODE_TICKET_TYPE,
                            ACCESS_CODE_TICKET_TYPE.ACCESS_CODE_ID,
                            ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID)
                    .forEach(ticket -> requireHidden(ticket, event));
        }
    }

    private static CodeRules.Stored limits(AccessCodeRecord code) {
        return new CodeRules.Stored(
                Optional.ofNullable(code.getTicketsNumber()),
                Optional.ofNullable(code.getMinQuantity()),
                Optional.ofNullable(code.getMaxQuantity()),
                Optional.ofNullable(code.getValidFrom()),
                Optional.ofNullable(code.getValidTill()));
    }

    private static void requireHidden(TicketTypeRecord ticket, long event) {
        if (ticket.getEventId() != event) {
            throw notHidden("Ticket with id " + ticket.getId() + " does not exist");
        }
        if (ticket.getVisibility().equals(TicketTypeVisibility.PUBLIC.word())) {
            throw notHidden("Access code cannot be applied to public tickets");
        }
    }

    private static JsonApiException notHidden(String detail) {
        return JsonApiException.conflict(ErrorSource.pointer("/data/relationships/tickets"), detail);
    }
}
