package org.quintet.ticketing.codes;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Removes the discount codes of an event that nobody has ordered with, for good. */
@UseCase
public class DeleteUnusedDiscountCodes {

    private final DSLContext sql;

    DeleteUnusedDiscountCodes(DSLContext sql) {
        this.sql = sql;
    }

    /** Returns how many there were. That the caller may do this is checked before. */
    public int execute(long eventId) {
        return sql.deleteFrom(DISCOUNT_CODE)
                .where(DISCOUNT_CODE.EVENT_ID.eq(eventId))
                .and(DISCOUNT_CODE.USED_FOR.eq("ticket"))
                .and(notExists(selectOne().from(TICKET).where(TICKET.DISCOUNT_CODE_ID.eq(DISCOUNT_CODE.ID))))
                .and(notExists(
                        selectOne().from(TICKET_ORDER).where(TICKET_ORDER.DISCOUNT_CODE_ID.eq(DISCOUNT_CODE.ID))))
                .execute();
    }
}
