package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.ACCESS_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.TicketTypes;

/** Which ticket types codes are for, and where that is stored. */
record TypesOfCodes(Table<?> links, Field<Long> code, Field<Long> type) {

    static final TypesOfCodes CHEAPER = new TypesOfCodes(
            DISCOUNT_CODE_TICKET_TYPE,
            DISCOUNT_CODE_TICKET_TYPE.DISCOUNT_CODE_ID,
            DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID);
    static final TypesOfCodes OPENED = new TypesOfCodes(
            ACCESS_CODE_TICKET_TYPE, ACCESS_CODE_TICKET_TYPE.ACCESS_CODE_ID, ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID);

    /** What they are called in failures. */
    static final String FIELD = "tickets";

    /** Makes the code one for these types, and for no others. */
    void replace(DSLContext sql, long codeId, Set<Long> ids) {
        sql.deleteFrom(links).where(code.eq(codeId)).and(type.notIn(ids)).execute();
        sql.insertInto(links, code, type)
                .select(DSL.select(DSL.val(codeId), TICKET_TYPE.ID)
                        .from(TICKET_TYPE)
                        .where(TICKET_TYPE.ID.in(ids)))
                .onConflictDoNothing()
                .execute();
    }

    /** The types that a code will be for: those of the change, else those that it is for now. A new one has no id. */
    List<TicketTypeRecord> after(DSLContext sql, CodeChanges changes, Optional<Long> codeId) {
        Set<Long> ids = changes.ticketTypes()
                .or(() -> codeId.map(
                        id -> sql.select(type).from(links).where(code.eq(id)).fetchSet(type)))
                .orElse(Set.of());
        return sql.selectFrom(TICKET_TYPE)
                .where(TICKET_TYPE.ID.in(ids))
                .and(TicketTypes.present())
                .orderBy(TICKET_TYPE.ID)
                .fetch();
    }
}
