package org.quintet.api.appmint.tickets;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.TicketTypes;

/**
 * A ticket type and what is shown with it.
 *
 * @param event the event's sk
 * @param available how many places are left; empty if that is not limited
 */
record TicketTypeRow(
        TicketTypeRecord type, UUID event, ZoneId zone, String currency, int issued, Optional<Integer> available) {

    /** What {@link #of} reads. */
    static final List<Field<?>> COLUMNS = Stream.concat(
                    TICKET_TYPE.fieldStream(),
                    Stream.<Field<?>>of(
                            EVENT.UUID,
                            EVENT.TIMEZONE,
                            EVENT.PAYMENT_CURRENCY,
                            PLACE_LIMIT.ISSUED,
                            PLACE_LIMIT.RESERVED))
            .toList();

    static TicketTypeRow of(Record row) {
        TicketTypeRecord type = Rows.part(row, TICKET_TYPE);
        int issued = row.get(PLACE_LIMIT.ISSUED);
        return new TicketTypeRow(
                type,
                row.get(EVENT.UUID),
                ZoneId.of(row.get(EVENT.TIMEZONE)),
                TicketTypes.currency(
                        Optional.ofNullable(type.getCurrency()), Optional.ofNullable(row.get(EVENT.PAYMENT_CURRENCY))),
                issued,
                Optional.ofNullable(type.getCapacity()).map(all -> all - issued - row.get(PLACE_LIMIT.RESERVED)));
    }
}
