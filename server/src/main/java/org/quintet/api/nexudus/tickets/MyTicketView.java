package org.quintet.api.nexudus.tickets;

import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.catalogue.EventProducts;
import org.quintet.api.nexudus.catalogue.EventRendering;
import org.quintet.api.nexudus.catalogue.Viewpoint;
import org.quintet.api.nexudus.format.People;
import org.quintet.api.nexudus.format.Shape;
import org.quintet.api.nexudus.format.ShapedObject;
import org.quintet.api.nexudus.format.Times;
import org.quintet.identity.User;
import org.quintet.payments.Amounts;

/** Renders somebody's tickets (List My Events, Response) in a shape, and tells which columns that takes. */
record MyTicketView(Shape shape, User holder, Viewpoint viewpoint) {

    private static final List<Field<?>> OWN = List.of(
            TICKET.ID,
            TICKET.UUID,
            TICKET.CODE,
            TICKET.HOLDER_FIRST_NAME,
            TICKET.HOLDER_LAST_NAME,
            TICKET.HOLDER_EMAIL,
            TICKET.PRICE,
            TICKET.CREATED_AT,
            TICKET.UPDATED_AT,
            TICKET_TYPE.NAME);

    List<Field<?>> columns() {
        Set<Field<?>> columns = new LinkedHashSet<>(OWN);
        if (shape.keeps("CalendarEvent")) {
            columns.addAll(event().columns());
        }
        if (shape.keeps("EventProduct")) {
            columns.addAll(EventProducts.COLUMNS_OF_ONE);
        }
        return List.copyOf(columns);
    }

    Map<String, @Nullable Object> render(Record ticket) {
        return new ShapedObject(shape)
                .field("Id", ticket.get(TICKET.ID))
                .field("AttendeeCode", ticket.get(TICKET.CODE))
                .field(
                        "FullName",
                        People.joined(ticket.get(TICKET.HOLDER_FIRST_NAME), ticket.get(TICKET.HOLDER_LAST_NAME))
                                .or(holder::fullName)
                                .orElse(null))
                .field("Email", ticket.get(TICKET.HOLDER_EMAIL))
                .made("CalendarEvent", _ -> event().render(ticket))
                .made("EventProduct", below -> below.project(EventProducts.one(ticket, viewpoint)))
                .field("EventProductName", ticket.get(TICKET_TYPE.NAME))
                .field("EventProductPrice", Amounts.shown(ticket.get(TICKET.PRICE)))
                .field("Coworker", coworker())
                .field("Business", business())
                .field("CreatedOn", Times.local(ticket.get(TICKET.CREATED_AT), viewpoint.timezone()))
                .field("CreatedOnUtc", Times.utc(ticket.get(TICKET.CREATED_AT)))
                .field("UpdatedOn", Times.local(ticket.get(TICKET.UPDATED_AT), viewpoint.timezone()))
                .field("UpdatedOnUtc", Times.utc(ticket.get(TICKET.UPDATED_AT)))
                .field("UniqueId", ticket.get(TICKET.UUID))
                .field("IdString", ticket.get(TICKET.ID).toString())
                .field("IsNull", false)
                .fields();
    }

    private EventRendering event() {
        return new EventRendering(shape.below("CalendarEvent"), viewpoint);
    }

    private Map<String, @Nullable Object> coworker() {
        Map<String, @Nullable Object> coworker = new LinkedHashMap<>();
        coworker.put("Id", holder.id());
        coworker.put("FullName", holder.fullName().orElse(null));
        coworker.put("Email", holder.email());
        coworker.put("UniqueId", holder.uuid());
        return coworker;
    }

    private Map<String, @Nullable Object> business() {
        Map<String, @Nullable Object> business = new LinkedHashMap<>();
        business.put("Id", viewpoint.location().id());
        business.put("Name", viewpoint.location().name());
        return business;
    }
}
