package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.TICKET_ORDER;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.schema.tables.records.TicketOrderRecord;

/** Tells apart a new order from one that a client sends again because it never saw the answer. */
final class OrderRequests {

    private OrderRequests() {}

    /** The key under which an order is stored: nobody gets at another's order by guessing what he called it. */
    static Optional<String> storedKey(NewOrder order) {
        return order.requestKey().map(key -> digest(buyer(order) + "\n" + key));
    }

    /** The order that this buyer has made with the same key. */
    static Optional<TicketOrderRecord> repeated(DSLContext sql, NewOrder order) {
        return storedKey(order)
                .flatMap(key -> sql.selectFrom(TICKET_ORDER)
                        .where(TICKET_ORDER.EVENT_ID.eq(order.eventId()))
                        .and(TICKET_ORDER.REQUEST_KEY.eq(key))
                        .fetchOptional());
    }

    private static String buyer(NewOrder order) {
        return order.buyer()
                .map(user -> Long.toString(user.id()))
                .orElseGet(() -> order.contact().email().orElse("").toLowerCase(Locale.ROOT));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
