package org.quintet.api.appmint.tickets;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.attendees.TicketHolder;

/**
 * A ticket and what is shown with it.
 *
 * @param event the event's sk
 * @param type the sk of its type
 * @param booking the sk of its booking, if it was bought
 */
record TicketRow(
        TicketRecord ticket, UUID event, UUID type, String typeName, String typeTitle, Optional<UUID> booking) {

    /** What {@link #of} reads. */
    static final List<Field<?>> COLUMNS = Stream.concat(
                    TICKET.fieldStream(),
                    Stream.<Field<?>>of(
                            EVENT.UUID, TICKET_TYPE.UUID, TICKET_TYPE.SLUG, TICKET_TYPE.NAME, TICKET_ORDER.UUID))
            .toList();

    static TicketRow of(Record row) {
        return new TicketRow(
                Rows.part(row, TICKET),
                row.get(EVENT.UUID),
                row.get(TICKET_TYPE.UUID),
                row.get(TICKET_TYPE.SLUG),
                row.get(TICKET_TYPE.NAME),
                Optional.ofNullable(row.get(TICKET_ORDER.UUID)));
    }

    TicketHolder holder() {
        return new TicketHolder(
                Optional.ofNullable(ticket.getHolderId()),
                Optional.ofNullable(ticket.getHolderFirstName()),
                Optional.ofNullable(ticket.getHolderLastName()),
                Optional.ofNullable(ticket.getHolderEmail()));
    }
}
