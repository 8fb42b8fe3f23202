package org.quintet.ticketing.sale;

import static org.quintet.schema.Tables.ACCESS_CODE;
import static org.quintet.schema.Tables.ACCESS_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.TICKET;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;
import org.quintet.schema.tables.records.AccessCodeRecord;
import org.quintet.schema.tables.records.DiscountCodeRecord;
import org.quintet.ticketing.TicketState;

/** Looks up codes, for what types they are and for how many tickets they have been used. */
final class CodeUses {

    private static final List<String> HOLDING_WORDS = holdingWords();

    private final DSLContext sql;
    private final boolean locked;

    /**
     * @param locked whether nobody else may use or change a code that was looked up here until the transaction ends: who
     *     counts and then uses it must be the only one
     */
    CodeUses(DSLContext sql, boolean locked) {
        this.sql = sql;
        this.locked = locked;
    }

    /** Whether codes and types are kept as they are until the transaction ends. */
    boolean locked() {
        return locked;
    }

    private static List<String> holdingWords() {
        List<String> words = new ArrayList<>(TicketState.ISSUED_WORDS);
        words.add(TicketState.RESERVED.word());
        return List.copyOf(words);
    }

    Optional<DiscountCodeRecord> discountCode(long id) {
        return fetch(
                sql.selectFrom(DISCOUNT_CODE).where(DISCOUNT_CODE.ID.eq(id)).and(DISCOUNT_CODE.DELETED_AT.isNull()));
    }

    Optional<AccessCodeRecord> accessCode(long id) {
        return fetch(sql.selectFrom(ACCESS_CODE).where(ACCESS_CODE.ID.eq(id)).and(ACCESS_CODE.DELETED_AT.isNull()));
    }

    private <R extends Record> Optional<R> fetch(SelectForUpdateStep<R> query) {
        return locked ? query.forNoKeyUpdate().fetchOptional() : query.fetchOptional();
    }

    Set<Long> typesOfDiscountCode(long id) {
        return sql.select(DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID)
                .from(DISCOUNT_CODE_TICKET_TYPE)
                .where(DISCOUNT_CODE_TICKET_TYPE.DISCOUNT_CODE_ID.eq(id))
                .fetchSet(DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID);
    }

    Set<Long> typesOfAccessCode(long id) {
        return sql.select(ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID)
                .from(ACCESS_CODE_TICKET_TYPE)
                .where(ACCESS_CODE_TICKET_TYPE.ACCESS_CODE_ID.eq(id))
                .fetchSet(ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID);
    }

    /** How many tickets that hold a place were made cheaper by the code. */
    int ofDiscountCode(long id) {
        return count(TICKET.DISCOUNT_CODE_ID, id);
    }

    /** How many tickets that hold a place were got by the code. */
    int ofAccessCode(long id) {
        return count(TICKET.ACCESS_CODE_ID, id);
    }

    private int count(Field<Long> code, long id) {
        return sql.fetchCount(TICKET, code.eq(id).and(TICKET.STATE.in(HOLDING_WORDS)));
    }
}
