package org.quintet.exports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trim;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;
import static org.quintet.schema.Tables.USERS;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.quintet.events.EventAccess;
import org.quintet.events.EventPlaces;
import org.quintet.events.EventState;
import org.quintet.events.roles.EventRole;
import org.quintet.ticketing.orders.OrderState;
import org.springframework.stereotype.Component;

/** What the events of the installation sell (Open Event, part A25). Each order counts once. */
@Component
class SalesListing {

    private static final List<OrderState> COUNTED =
            List.of(OrderState.COMPLETED, OrderState.PLACED, OrderState.PENDING);

    private static final Field<String> OWNER_NAME = owner(
            trim(concat(coalesce(USERS.FIRST_NAME, inline("")), inline(" "), coalesce(USERS.LAST_NAME, inline("")))));
    private static final Field<String> OWNER_EMAIL = owner(USERS.EMAIL);

    private final DSLContext sql;
    private final Clock clock;

    SalesListing(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Of events that are {@code live}, which is published and not over, or {@code past}; any other word means all. */
    Listing of(String status) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Event Name", EVENT.NAME),
                Column.of("Owner Name", OWNER_NAME),
                Column.of("Owner Email", OWNER_EMAIL),
                Column.of("Event Type", EventPlaces.KIND),
                new Column(
                        "Event Date",
                        row -> WrittenTimes.text(row.get(EVENT.STARTS_AT), ZoneId.of(row.get(EVENT.TIMEZONE))))));
        for (OrderState state : COUNTED) {
            String word = " (" + state.word().substring(0, 1).toUpperCase(Locale.ROOT)
                    + state.word().substring(1) + ")";
            columns.add(Column.of("Ticket" + word, tickets(state)));
            columns.add(Column.of("Sales" + word, sales(state)));
        }
        return new Listing(query(which(status)), columns);
    }

    private Condition which(String status) {
        Condition published = EVENT.STATE.eq(inline(EventState.PUBLISHED.word()));
        return switch (status) {
            case "live" -> published.and(EVENT.ENDS_AT.ge(clock.instant()));
            case "past" -> published.and(EVENT.ENDS_AT.lt(clock.instant()));
            default -> noCondition();
        };
    }

    private ResultQuery<Record> query(Condition which) {
        List<Field<?>> sums = COUNTED.stream()
                .<Field<?>>mapMulti((state, fields) -> {
                    fields.accept(tickets(state));
                    fields.accept(sales(state));
                })
                .toList();
        return sql.select(EVENT.NAME, EVENT.STARTS_AT, EVENT.TIMEZONE, OWNER_NAME, OWNER_EMAIL, EventPlaces.KIND)
                .select(sums)
                .from(EVENT)
                .leftJoin(soldByEvent())
                .on(field(name("sold", "event_id"), Long.class).eq(EVENT.ID))
                .where(EventAccess.present())
                .and(which)
                .orderBy(EVENT.STARTS_AT, EVENT.ID);
    }

    private static Table<?> soldByEvent() {
        Field<BigDecimal> quantity = field(select(sum(TICKET_ORDER_LINE.QUANTITY))
                .from(TICKET_ORDER_LINE)
                .where(TICKET_ORDER_LINE.ORDER_ID.eq(TICKET_ORDER.ID)));
        List<Field<?>> fields = new ArrayList<>(List.of(TICKET_ORDER.EVENT_ID));
        for (OrderState state : COUNTED) {
            Condition counts = TICKET_ORDER.STATE.eq(inline(state.word()));
            fields.add(sum(quantity).filterWhere(counts).as(state.word() + "_tickets"));
            fields.add(sum(TICKET_ORDER.AMOUNT).filterWhere(counts).as(state.word() + "_sales"));
        }
        return select(fields).from(TICKET_ORDER).groupBy(TICKET_ORDER.EVENT_ID).asTable("sold");
    }

    private static Field<BigDecimal> tickets(OrderState state) {
        return sold(state.word() + "_tickets");
    }

    private static Field<BigDecimal> sales(OrderState state) {
        return sold(state.word() + "_sales");
    }

    private static Field<BigDecimal> sold(String column) {
        return coalesce(field(name("sold", column), BigDecimal.class), inline(BigDecimal.ZERO))
                .as(column);
    }

    private static Field<String> owner(Field<String> column) {
        return field(select(column)
                .from(EVENT_ROLE)
                .join(USERS)
                .on(USERS.ID.eq(EVENT_ROLE.USER_ID))
                .where(EVENT_ROLE.EVENT_ID.eq(EVENT.ID))
                .and(EVENT_ROLE.ROLE.eq(inline(EventRole.OWNER.word())))
                .orderBy(EVENT_ROLE.ID)
                .limit(1));
    }
}
