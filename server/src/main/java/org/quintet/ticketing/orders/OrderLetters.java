package org.quintet.ticketing.orders;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_ORDER_LINE;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.USERS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.TicketState;
import org.springframework.stereotype.Component;

/** What is written of orders to those who have to do with them. */
@Component
public class OrderLetters {

    private final DSLContext sql;

    OrderLetters(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An order as letters tell of it.
     *
     * @param buyerEmail where its buyer is written to, if that is known
     * @param language what the buyer wants to read
     * @param tickets what was issued by it and holds
     * @param lines what was ordered: {@code 2 × Standing}
     */
    public record Letter(
            TicketOrderRecord order,
            EventRecord event,
            Optional<String> buyerEmail,
            Optional<String> buyerName,
            Locale language,
            List<TicketRecord> tickets,
            List<String> lines) {

        /** The number under which people speak of the order. */
        public String number() {
            return "O" + order.getCreatedAt().getEpochSecond() + "-" + order.getId();
        }

        /** Those who come, by their addresses; each address once, however it is spelt. */
        public Map<String, List<TicketRecord>> byAddress() {
            Map<String, List<TicketRecord>> groups = new LinkedHashMap<>();
            tickets.stream()
                    .filter(ticket -> ticket.getHolderEmail() != null)
                    .forEach(ticket -> groups.computeIfAbsent(
                                    Objects.requireNonNull(ticket.getHolderEmail())
                                            .toLowerCase(Locale.ROOT),
                                    _ -> new ArrayList<>())
                            .add(ticket));
            return groups;
        }

        /** The users who come, apart from the buyer. */
        public Set<Long> otherUsers() {
            return tickets.stream()
                    .map(TicketRecord::getHolderId)
                    .filter(Objects::nonNull)
                    .filter(id -> !id.equals(order.getBuyerId()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The letter of an order, if it is there. */
    public Optional<Letter> of(long orderId) {
        return sql.select(TICKET_ORDER.fields())
                .select(EVENT.fields())
                .select(USERS.EMAIL, USERS.FIRST_NAME, USERS.LAST_NAME, USERS.LANGUAGE_PREFERENCE)
                .from(TICKET_ORDER)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_ORDER.EVENT_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(TICKET_ORDER.BUYER_ID))
                .and(USERS.DELETED_AT.isNull())
                .where(TICKET_ORDER.ID.eq(orderId))
                .fetchOptional(row -> letter(Rows.part(row, TICKET_ORDER), Rows.part(row, EVENT), row));
    }

    private Letter letter(TicketOrderRecord order, EventRecord event, Record row) {
        return new Letter(
                order,
                event,
                Optional.ofNullable(row.get(USERS.EMAIL)).or(() -> Optional.ofNullable(order.getBuyerEmail())),
                Optional.ofNullable(order.getBuyerName()),
                Optional.ofNullable(row.get(USERS.LANGUAGE_PREFERENCE))
                        .map(Locale::forLanguageTag)
                        .filter(language -> !language.getLanguage().isEmpty())
                        .orElse(Locale.ENGLISH),
                sql.selectFrom(TICKET)
                        .where(TICKET.ORDER_ID.eq(order.getId()))
                        .and(TICKET.STATE.eq(inline(TicketState.ACTIVE.word())))
                        .orderBy(TICKET.ID)
                        .fetch(),
                sql.select(TICKET_ORDER_LINE.QUANTITY, TICKET_TYPE.NAME)
                        .from(TICKET_ORDER_LINE)
                        .join(TICKET_TYPE)
                        .on(TICKET_TYPE.ID.eq(TICKET_ORDER_LINE.TICKET_TYPE_ID))
                        .where(TICKET_ORDER_LINE.ORDER_ID.eq(order.getId()))
                        .orderBy(TICKET_TYPE.ID)
                        .fetch(line -> line.value1() + " × " + line.value2()));
    }
}
