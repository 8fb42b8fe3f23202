package org.quintet.api.openevent.codes;

import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.ACCESS_CODE;
import static org.quintet.schema.Tables.ACCESS_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.TICKET_ORDER;

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
import org.quintet.ticketing.codes.ChangeAccessCode;
import org.quintet.ticketing.codes.CodeChanges;
import org.quintet.ticketing.codes.CreateAccessCode;
import org.springframework.stereotype.Component;

/** Type {@code access-code}: who knows it may order hidden tickets (document, group Access Codes; facts, A6). */
@Component
class AccessCodeResource implements OpenEventResource {

    private static final String TYPE = "access-code";

    private final DSLContext sql;
    private final Permissions permissions;
    private final EventSatellites satellites;
    private final CodeOfUrl codes;
    private final CreateAccessCode createAccessCode;
    private final ChangeAccessCode changeAccessCode;
    private final ResourceType<OpenEventCaller> type;

    AccessCodeResource(
            DSLContext sql,
            Permissions permissions,
            EventSatellites satellites,
            CodeOfUrl codes,
            CreateAccessCode createAccessCode,
            ChangeAccessCode changeAccessCode) {
        this.sql = sql;
        this.permissions = permissions;
        this.satellites = satellites;
        this.codes = codes;
        this.createAccessCode = createAccessCode;
        this.changeAccessCode = changeAccessCode;
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
                .visibleRows(attempt -> CodeAccess.rows(
                        attempt,
                        TYPE,
                        ACCESS_CODE.ID,
                        ACCESS_CODE.EVENT_ID,
                        ACCESS_CODE.MARKETER_ID,
                        TICKET_ORDER.ACCESS_CODE_ID))
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
                .createdBy(this::create)
                .updatedBy(this::update);
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
                        it -> it.whenUnknown(
                                id -> CodeTranslation.notHidden("Ticket with id " + id + " does not exist")));
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

    private String create(Attempt<OpenEventCaller> attempt, Changes sent) {
        long event = sent.relatedId("event").orElseThrow();
        if (!permissions.has(attempt.caller(), EventAuthority.COORGANIZER, event)) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Minimum Organizer access required");
        }
        return CodeTranslation.translated(
                        () -> createAccessCode.execute(attempt.caller().caller(), event, changes(sent)))
                .getId()
                .toString();
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes sent) {
        Changes heard = CodeTranslation.heard(attempt, sent);
        CodeTranslation.translated(() ->
                changeAccessCode.execute(attempt.caller().caller(), attempt.rowId(), code -> {
                    CodeTranslation.requireSameEvent(heard, Optional.of(code.getEventId()));
                    return changes(heard);
                }));
    }

    private CodeChanges changes(Changes sent) {
        CodeChanges changes = CodeTranslation.changes(sent, type.columnValues(sent));
        if (sent.has("marketer")) {
            changes.put(ACCESS_CODE.MARKETER_ID, sent.relatedId("marketer").orElse(null));
        }
        return changes;
    }
}
