package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET_ORDER_LINE;

import org.jooq.DSLContext;
import org.quintet.schema.tables.records.TicketOrderLineRecord;
import org.quintet.ticketing.pricing.OrderAmount;

/** What was bought with an order, type by type. */
final class OrderLines {

    private OrderLines() {}

    /** Writes the lines of an order that costs {@code amount}. */
    static void insert(DSLContext sql, long orderId, OrderAmount amount) {
        amount.lines()
                .forEach(line -> sql.insertInto(TICKET_ORDER_LINE)
                        .set(row(orderId, line))
                        .execute());
    }

    private static TicketOrderLineRecord row(long orderId, OrderAmount.Line line) {
        TicketOrderLineRecord row = new TicketOrderLineRecord();
        row.setOrderId(orderId);
        row.setTicketTypeId(line.ticketTypeId());
        row.setQuantity(line.quantity());
        row.setPrice(line.price());
        line.discount().ifPresent(discount -> {
            row.setDiscountedQuantity(discount.quantity());
            row.setDiscount(discount.total());
        });
        row.setFee(line.fee());
        row.setTax(line.tax());
        row.setDiscountedTax(line.discountedTax());
        row.setSubtotal(line.subTotal());
        return row;
    }
}
