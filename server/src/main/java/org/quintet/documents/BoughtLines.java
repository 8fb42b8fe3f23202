package org.quintet.documents;

import static org.quintet.schema.Tables.TICKET_ORDER_LINE;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.quintet.documents.Invoice.Fact;
import org.quintet.payments.Amounts;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.TicketOrderLineRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;

/**
 * What an order bought, written out.
 *
 * @param sums what leads to the order's amount
 */
record BoughtLines(List<Invoice.Line> lines, List<Fact> sums) {

    /**
     * @param rows lines with the names of their types
     * @param code the order's discount code
     */
    static BoughtLines of(List<Record> rows, TicketOrderRecord order, Optional<String> code) {
        List<Invoice.Line> lines =
                rows.stream().map(row -> line(row, order, code)).toList();
        BigDecimal subtotal =
                rows.stream().map(row -> row.get(TICKET_ORDER_LINE.SUBTOTAL)).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Fact> sums = new ArrayList<>();
        sums.add(new Fact("Subtotal", Money.text(subtotal, order.getCurrency())));
        tax(order)
                .ifPresent(tax -> sums.add(new Fact(
                        order.getTaxIncluded() ? "including " + tax : "plus " + tax,
                        Money.text(order.getTaxAmount(), order.getCurrency()))));
        return new BoughtLines(lines, sums);
    }

    private static Invoice.Line line(Record row, TicketOrderRecord order, Optional<String> code) {
        TicketOrderLineRecord line = Rows.part(row, TICKET_ORDER_LINE);
        int discounted = line.getDiscountedQuantity();
        String full = Money.text(line.getPrice(), order.getCurrency());
        return new Invoice.Line(
                row.get(TICKET_TYPE.NAME),
                note(line, order, code),
                discounted == 0 ? Optional.empty() : Optional.of(full),
                discounted == 0 ? full : Money.text(reduced(line), order.getCurrency()),
                line.getQuantity(),
                Money.text(line.getSubtotal(), order.getCurrency()));
    }

    private static BigDecimal reduced(TicketOrderLineRecord line) {
        return line.getPrice()
                .subtract(line.getDiscount()
                        .divide(BigDecimal.valueOf(line.getDiscountedQuantity()), MathContext.DECIMAL64));
    }

    private static Optional<String> note(TicketOrderLineRecord line, TicketOrderRecord order, Optional<String> code) {
        List<String> notes = new ArrayList<>();
        if (line.getDiscountedQuantity() > 0) {
            notes.add("Discount %son %d of %d"
                    .formatted(
                            code.map(text -> text + " ").orElse(""), line.getDiscountedQuantity(), line.getQuantity()));
        }
        if (line.getFee().signum() > 0) {
            notes.add("with fee " + Money.text(line.getFee(), order.getCurrency()));
        }
        tax(order).ifPresent(tax -> notes.add((order.getTaxIncluded() ? "incl. " : "+ ") + tax));
        return Optional.of(String.join(", ", notes)).filter(note -> !note.isEmpty());
    }

    private static Optional<String> tax(TicketOrderRecord order) {
        BigDecimal rate = order.getTaxRate();
        if (rate == null || rate.signum() == 0) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(order.getTaxName())
                .filter(text -> !text.isBlank())
                .orElse("tax");
        return Optional.of(Amounts.shown(rate).toPlainString() + " % " + name);
    }
}
