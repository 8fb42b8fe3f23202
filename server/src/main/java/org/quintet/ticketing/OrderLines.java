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
