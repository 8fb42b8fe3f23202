package org.quintet.ticketing;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * What the QR code of a ticket says: for one that was ordered, the order's identifier and its own (Open Event); for any
 * other, its code. The order's identifier cannot be guessed, as little as a code.
 */
public final class TicketQr {

    private static final int DIGITS = 6;
    private static final Pattern OF_ORDER =
            Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})-([0-9a-f]{6})");

    private TicketQr() {}

    /** Tells the tickets of an order apart: six hexadecimal digits. */
    public static String identifier(UUID ticket) {
        return ticket.toString().substring(0, DIGITS);
    }

    /** {@link #identifier} of the rows of {@code ticket}. */
    public static Field<String> identifier() {
        return left(TICKET.UUID.cast(SQLDataType.VARCHAR), inline(DIGITS));
    }

    /**
     * What the QR code says.
     *
     * @param order the order's uuid
     * @param code the ticket's code
     */
    public static String text(Optional<UUID> order, UUID ticket, String code) {
        return order.map(uuid -> uuid + "-" + identifier(ticket)).orElse(code);
    }

    /** The row of {@code ticket} is the one whose QR code says {@code text}; empty if it is not of the form for orders. */
    public static Optional<Condition> ordered(String text) {
        Matcher matcher = OF_ORDER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(TICKET.ORDER_ID
                .eq(select(TICKET_ORDER.ID)
                        .from(TICKET_ORDER)
                        .where(TICKET_ORDER.UUID.eq(UUID.fromString(matcher.group(1)))))
                .and(identifier().eq(matcher.group(2))));
    }
}
