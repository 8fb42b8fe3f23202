package org.quintet.ticketing.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.quintet.schema.tables.records.TicketOrderLineRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.pricing.OrderAmount;

/** What was bought with an order, type by type. */
final class OrderLines {

    /** As many as are stored. */
    private static final int DECIMALS = 4;

    private OrderLines() {}

    /** Writes the lines of an order that costs {@code amount}. */
    static void insert(DSLContext sql, long orderId, OrderAmount amount) {
        amount.lines()
                .forEach(line -> sql.insertInto(TICKET_ORDER_LINE)
                        .set(row(orderId, line))
                        .execute());
    }

    /** Writes the lines of an order of tickets that have their prices already. */
    static void insert(DSLContext sql, long orderId, List<TicketRecord> tickets) {
        tickets.stream()
                .collect(groupingBy(TicketRecord::getTicketTypeId, TreeMap::new, toList()))
                .forEach((type, same) -> sql.insertInto(TICKET_ORDER_LINE)
                        .set(row(orderId, type, same))
                        .execute());
    }

    private static TicketOrderLineRecord row(long orderId, long type, List<TicketRecord> same) {
        BigDecimal sum = same.stream().map(TicketRecord::getPrice).reduce(BigDecimal.ZERO, BigDecimal::add);
        TicketOrderLineRecord row = new TicketOrderLineRecord();
        row.setOrderId(orderId);
        row.setTicketTypeId(type);
        row.setQuantity(same.size());
        row.setPrice(sum.divide(BigDecimal.valueOf(same.size()), DECIMALS, RoundingMode.HALF_UP));
        row.setSubtotal(sum);
        return row;
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
