package org.quintet.api.appmint.tickets;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.UUID;
import org.jooq.DSLContext;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.events.EventAccess;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Finds an organisation's orders, which it calls bookings too. */
@Component("appMintOrderRecords")
class OrderRecords {

    private final DSLContext sql;

    OrderRecords(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The core's id of an order.
     *
     * @throws Failure.NotFound if {@code id} is neither pk nor sk of one
     */
    long idOf(Organisation organisation, String id) {
        UUID uuid = RecordIds.parse(BookingView.COLLECTION, id).orElseThrow(OrderRecords::notFound);
        return sql.select(TICKET_ORDER.ID)
                .from(TICKET_ORDER)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_ORDER.EVENT_ID))
                .where(TICKET_ORDER.UUID.eq(uuid))
                .and(EVENT.ORGANISATION_ID.eq(organisation.id()))
                .and(EventAccess.present())
                .fetchOptional(TICKET_ORDER.ID)
                .orElseThrow(OrderRecords::notFound);
    }

    private static Failure.NotFound notFound() {
        return new Failure.NotFound("order");
    }
}
