package org.quintet.api.openevent.codes;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_EVENT;
import static org.quintet.schema.Tables.DISCOUNT_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.EVENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.sale.TicketKind;
import org.springframework.stereotype.Component;

/** Looks at discount codes before they are stored. */
@Component
class DiscountCodeWrites {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String USED_FOR = "used-for";
    private static final String EVENTS = "events";

    private final DSLContext sql;
    private final DiscountCodePermissions access;

    DiscountCodeWrites(DSLContext sql, DiscountCodePermissions access) {
        this.sql = sql;
        this.access = access;
    }

    Changes create(Attempt<OpenEventCaller> attempt, Changes changes) {
        String usedFor = changes.text(USED_FOR)
                .filter(word -> List.of("ticket", "event").contains(word))
                .orElseThrow(() -> JsonApiException.conflict(
                        ErrorSource.pointer("/data/attributes/used-for"), "used-for must be 'ticket' or 'event'"));
        Optional<Long> event = changes.relatedId("event");
        boolean forTickets = usedFor.equals("ticket");
        if (forTickets && event.isEmpty()) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/event"),
                    "A valid relationship with event resource is required");
        }
        if (!access.mayWrite(attempt.caller(), usedFor, event)) {
            throw forTickets
                    ? JsonApiException.forbidden(
                            ErrorSource.pointer("/data/relationships/event"), "You are not authorized")
                    : CodeAccess.unverified("Please verify your permission or check your relationship");
        }
        check(changes, usedFor, event, Optional.empty());
        long creator = attempt.caller().requireUser().id();
        return forTickets ? changes.with(DISCOUNT_CODE.MARKETER_ID, creator) : changes;
    }

    Changes update(Attempt<OpenEventCaller> attempt, Changes sent) {
        DiscountCodeRecord code = sql.selectFrom(DISCOUNT_CODE)
                .where(DISCOUNT_CODE.ID.eq(attempt.rowId()))
                .fetchSingle();
        if (sent.has(USED_FOR) && !sent.text(USED_FOR).equals(Optional.of(code.getUsedFor()))) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/attributes/used-for"), "Cannot modify discount code usage type");
        }
        Optional<Long> event = Optional.ofNullable(code.getEventId());
        if (sent.has("event") && !sent.relatedId("event").equals(event)) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/event"), "A code stays with its event");
        }
        Changes changes = attempt.caller().isStaff() ? sent : sent.without("deleted-at");
        check(changes, code.getUsedFor(), event, Optional.of(code));
        return changes;
    }

    private void check(Changes changes, String usedFor, Optional<Long> event, Optional<DiscountCodeRecord> current) {
        Instant end = event.flatMap(id -> sql.select(EVENT.ENDS_AT)
                        .from(EVENT)
                        .where(EVENT.ID.eq(id))
                        .fetchOptional(EVENT.ENDS_AT))
                .orElse(Instant.MAX);
        new CodeRules(changes, current.map(DiscountCodeWrites::limits).orElse(CodeRules.Stored.NOTHING), end).check();
        event.ifPresent(id -> requireNew(changes, id, current));
        checkValue(changes, current);
        if (usedFor.equals("ticket")) {
            refuse(changes, EVENTS, "Only codes for events have events");
            checkTickets(changes, event.orElseThrow(), current);
        } else {
            refuse(changes, "tickets", "Only codes for tickets have tickets");
            requireWithoutCode(changes, current);
        }
    }

    private static CodeRules.Stored limits(DiscountCodeRecord code) {
        return new CodeRules.Stored(
                Optional.ofNullable(code.getTicketsNumber()),
                Optional.ofNullable(code.getMinQuantity()),
                Optional.ofNullable(code.getMaxQuantity()),
                Optional.ofNullable(code.getValidFrom()),
                Optional.ofNullable(code.getValidTill()));
    }

    private static void refuse(Changes changes, String relationship, String detail) {
        if (!changes.relatedMany(relationship).isEmpty()) {
            throw JsonApiException.unprocessable(ErrorSource.pointer("/data/relationships/" + relationship), detail);
        }
    }

    private void requireNew(Changes changes, long event, Optional<DiscountCodeRecord> current) {
        boolean taken = changes.text("code")
                .filter(code -> sql.fetchExists(
                        DISCOUNT_CODE,
                        DISCOUNT_CODE
                                .EVENT_ID
                                .eq(event)
                                .and(lower(DISCOUNT_CODE.CODE).eq(lower(val(code))))
                                .and(DISCOUNT_CODE.DELETED_AT.isNull())
                                .and(DISCOUNT_CODE.ID.ne(
                                        current.map(DiscountCodeRecord::getId).orElse(0L)))))
                .isPresent();
        if (taken) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/attributes/code"), "Discount Code already exists");
        }
    }

    private static void checkValue(Changes changes, Optional<DiscountCodeRecord> current) {
        BigDecimal value = value(changes, current);
        if (value.signum() < 0) {
            throw CodeRules.refusal("value", "discount amount cannot be negative");
        }
        if (isPercent(changes, current) && value.compareTo(HUNDRED) > 0) {
            throw CodeRules.refusal("value", "discount percent must be between 0 and 100");
        }
    }

    private static BigDecimal value(Changes changes, Optional<DiscountCodeRecord> current) {
        return changes.value("value", BigDecimal.class)
                .or(() -> current.map(DiscountCodeRecord::getValue))
                .orElse(BigDecimal.ZERO);
    }

    private static boolean isPercent(Changes changes, Optional<DiscountCodeRecord> current) {
        return changes.text("type")
                .or(() -> current.map(DiscountCodeRecord::getType))
                .equals(Optional.of("percent"));
    }

    private void checkTickets(Changes changes, long event, Optional<DiscountCodeRecord> current) {
        if (!changes.has("tickets") && !changes.has("value") && !changes.has("type")) {
            return;
        }
        List<TicketTypeRecord> tickets = CodeTickets.of(
                sql,
                changes,
                current.map(DiscountCodeRecord::getId),
                DISCOUNT_CODE_TICKET_TYPE,
                DISCOUNT_CODE_TICKET_TYPE.DISCOUNT_CODE_ID,
                DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID);
        BigDecimal most = isPercent(changes, current) ? BigDecimal.ZERO : value(changes, current);
        for (TicketTypeRecord ticket : tickets) {
            if (ticket.getEventId() != event) {
                throw CodeRules.refusal("tickets", "Ticket with id " + ticket.getId() + " is of another event");
            }
            TicketKind kind = TicketKind.of(Optional.ofNullable(ticket.getType()));
            BigDecimal price = Objects.requireNonNullElse(ticket.getPrice(), BigDecimal.ZERO);
            if (kind == TicketKind.FREE || (kind == TicketKind.PAID && price.signum() == 0)) {
                throw CodeRules.refusal("tickets", "discount code cannot be applied on free tickets");
            }
            if (kind == TicketKind.PAID && most.compareTo(price) > 0) {
                throw CodeRules.refusal("value", "discount amount cannot be more than ticket amount");
            }
        }
    }

    private void requireWithoutCode(Changes changes, Optional<DiscountCodeRecord> current) {
        changes.relatedIds(EVENTS).stream()
                .filter(event -> sql.fetchExists(
                        DISCOUNT_CODE_EVENT,
                        DISCOUNT_CODE_EVENT
                                .EVENT_ID
                                .eq(event)
                                .and(DISCOUNT_CODE_EVENT.DISCOUNT_CODE_ID.ne(
                                        current.map(DiscountCodeRecord::getId).orElse(0L)))))
                .findFirst()
                .ifPresent(event -> {
                    throw JsonApiException.unprocessable(
                            new ErrorSource.Members(Map.of("event_id", event.toString())),
                            "A Discount Code already exists for the provided Event ID");
                });
    }
}
