package org.quintet.notifications;

import static org.jooq.impl.DSL.lower;
import static org.quintet.schema.Tables.EMAIL_NOTIFICATION;
import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who of an event's organisers does not want a mail for each order: his wish for the event counts, else his general one. */
@Component
class PurchaseWishes {

    private final DSLContext sql;

    PurchaseWishes(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of the addresses whose owners did not decline, in the same order. */
    List<String> wantingMail(long eventId, List<String> addresses) {
        List<String> lowerCase = addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
        Set<String> declining = sql
                .select(lower(USERS.EMAIL), EMAIL_NOTIFICATION.AFTER_TICKET_PURCHASE)
                .distinctOn(USERS.ID)
                .from(USERS)
                .join(EMAIL_NOTIFICATION)
                .on(EMAIL_NOTIFICATION.USER_ID.eq(USERS.ID))
                .where(lower(USERS.EMAIL).in(lowerCase))
                .and(EMAIL_NOTIFICATION.DELETED_AT.isNull())
                .and(EMAIL_NOTIFICATION.EVENT_ID.eq(eventId).or(EMAIL_NOTIFICATION.EVENT_ID.isNull()))
                .and(EMAIL_NOTIFICATION.AFTER_TICKET_PURCHASE.isNotNull())
                .orderBy(USERS.ID, EMAIL_NOTIFICATION.EVENT_ID.asc().nullsLast())
                .fetch()
                .stream()
                .filter(wish -> !wish.value2())
                .map(wish -> wish.value1())
                .collect(Collectors.toSet());
        return addresses.stream()
                .filter(address -> !declining.contains(address.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
