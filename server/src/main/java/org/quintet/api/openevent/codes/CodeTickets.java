package org.quintet.api.openevent.codes;

import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.quintet.jsonapi.Changes;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.TicketTypes;

/** The ticket types that a code will be for once a request is carried out. */
final class CodeTickets {

    private CodeTickets() {}

    /** Those that were sent, else those that {@code code} is for now. */
    static List<TicketTypeRecord> of(
            DSLContext sql,
            Changes changes,
            Optional<Long> code,
            Table<?> links,
            Field<Long> codeOfLink,
            Field<Long> typeOfLink) {
        if (!changes.has("tickets") && code.isEmpty()) {
            return List.of();
        }
        Set<Long> ids = changes.has("tickets")
                ? Set.copyOf(changes.relatedIds("tickets"))
                : sql.select(typeOfLink)
                        .from(links)
                        .where(codeOfLink.eq(code.orElse(0L)))
                        .fetchSet(typeOfLink);
        return sql.selectFrom(TICKET_TYPE)
                .where(TICKET_TYPE.ID.in(ids))
                .and(TicketTypes.present())
                .orderBy(TICKET_TYPE.ID)
                .fetch();
    }
}
