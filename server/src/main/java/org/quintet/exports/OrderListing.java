package org.quintet.exports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.quintet.schema.Tables.ACCESS_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.PAYMENT;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;
import static org.quintet.schema.Tables.USERS;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** An event's orders, in the order in which they began. */
@Component
class OrderListing {

    private static final Field<BigDecimal> QUANTITY = field(select(sum(TICKET_ORDER_LINE.QUANTITY))
            .from(TICKET_ORDER_LINE)
            .where(TICKET_ORDER_LINE.ORDER_ID.eq(TICKET_ORDER.ID)));
    private static final Field<String> FIRST_NAME = coalesce(USERS.FIRST_NAME, TICKET_ORDER.BUYER_NAME);
    private static final Field<String> EMAIL = coalesce(USERS.EMAIL, TICKET_ORDER.BUYER_EMAIL);

    private final DSLContext sql;

    OrderListing(DSLContext sql) {
        this.sql = sql;
    }

    Listing whole(EventRecord event) {
        Stream<Column> payable = Stream.of(
                OrderColumns.amount("Total Amount", TICKET_ORDER.AMOUNT),
                Column.of("Quantity", QUANTITY),
                Column.of("Discount Code", DISCOUNT_CODE.CODE),
                Column.of("Access Code", ACCESS_CODE.CODE));
        return listing(
                event,
                Stream.of(OrderColumns.order(event).stream(), payable, buyer(), OrderColumns.billing().stream())
                        .flatMap(columns -> columns)
                        .toList());
    }

    Listing sheet(EventRecord event) {
        Stream<Column> payable = Stream.of(
                Column.of("Quantity", QUANTITY),
                OrderColumns.amount("Total Amount", TICKET_ORDER.AMOUNT),
                Column.of("Discount Code", DISCOUNT_CODE.CODE));
        return listing(
                event,
                Stream.of(OrderColumns.order(event).stream(), payable, buyer())
                        .flatMap(columns -> columns)
                        .toList());
    }

    private static Stream<Column> buyer() {
        return Stream.of(
                Column.of("First Name", FIRST_NAME),
                Column.of("Last Name", USERS.LAST_NAME),
                Column.of("Email", EMAIL));
    }

    private Listing listing(EventRecord event, List<Column> columns) {
        ResultQuery<Record> query = sql.select(OrderColumns.FIELDS)
                .select(QUANTITY, FIRST_NAME, USERS.LAST_NAME, EMAIL, DISCOUNT_CODE.CODE, ACCESS_CODE.CODE)
                .from(TICKET_ORDER)
                .leftJoin(PAYMENT)
                .on(PAYMENT.ORDER_ID.eq(TICKET_ORDER.ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(TICKET_ORDER.BUYER_ID))
                .leftJoin(DISCOUNT_CODE)
                .on(DISCOUNT_CODE.ID.eq(TICKET_ORDER.DISCOUNT_CODE_ID))
                .leftJoin(ACCESS_CODE)
                .on(ACCESS_CODE.ID.eq(TICKET_ORDER.ACCESS_CODE_ID))
                .where(TICKET_ORDER.EVENT_ID.eq(event.getId()))
                .orderBy(TICKET_ORDER.ID);
        return new Listing(query, columns);
    }
}
