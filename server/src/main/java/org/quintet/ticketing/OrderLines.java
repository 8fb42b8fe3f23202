package org.quintet.ticketing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.quintet.schema.tables.records.TicketOrderLineRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.pricing.OrderAmount;

/** What was bought with an order, type by type. */
final class OrderLines {

    private OrderLines() {}

    /** Writes the lines of an order of which these are the tickets, at their prices. */
    static void insert(DSLContext sql, List<TicketRecord> tickets) {
        tickets.stream()
                .collect(groupingBy(TicketRecord::getTicketTypeId, TreeMap::new, toList()))
                .values()
                .forEach(same ->
                        sql.insertInto(TICKET_ORDER_LINE).set(line(same)).execute());
    }

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

    private static TicketOrderLineRecord line(List<TicketRecord> same) {
        TicketRecord first = same.getFirst();
        TicketOrderLineRecord line = new TicketOrderLineRecord();
        line.setOrderId(first.getOrderId());
        line.setTicketTypeId(first.getTicketTypeId());
        line.setQuantity(same.size());
        line.setPrice(first.getPrice());
        line.setSubtotal(first.getPrice().multiply(BigDecimal.valueOf(same.size())));
        return line;
    }
}
