package org.quintet.documents;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.USERS;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.quintet.installation.InstallationSettings;
import org.quintet.installation.Settings;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.pdf.PdfDocument;
import org.quintet.platform.text.PlainText;
import org.quintet.ticketing.TicketQr;
import org.springframework.stereotype.Component;

/** Makes tickets to be printed: a page for each (Open Event, part A14). */
@Component
public class TicketDocuments {

    private static final int MOST = 1000;

    private final DSLContext sql;
    private final InstallationSettings settings;
    private final Pictures pictures;

    TicketDocuments(DSLContext sql, InstallationSettings settings, Pictures pictures) {
        this.sql = sql;
        this.settings = settings;
        this.pictures = pictures;
    }

    /**
     * The PDF of some tickets, in the order of their ids. Whether they hold, and who may have them, is for the caller to know.
     *
     * @param ticketIds at most 1,000
     * @throws Failure.NotFound if there is none of them
     */
    public byte[] pdfOf(Collection<Long> ticketIds) {
        if (ticketIds.size() > MOST) {
            throw new IllegalArgumentException("Too many tickets: " + ticketIds.size());
        }
        List<TicketPage> pages = pages(ticketIds);
        if (pages.isEmpty()) {
            throw new Failure.NotFound("ticket");
        }
        try (PdfDocument pdf = new PdfDocument(pages.getFirst().event().name())) {
            pages.forEach(page -> page.draw(pdf));
            return pdf.bytes();
        }
    }

    private List<TicketPage> pages(Collection<Long> ticketIds) {
        Settings current = settings.current();
        Optional<byte[]> letterhead = pictures.jpeg(current.biller().logoUrl());
        Map<Occasion, Optional<byte[]>> ofEvents = new HashMap<>();
        return rows().where(TICKET.ID.in(ticketIds)).orderBy(TICKET.ID).fetch(row -> {
            Occasion event = Occasion.of(row);
            Optional<byte[]> picture = ofEvents.computeIfAbsent(
                    event, shown -> pictures.jpeg(shown.imageUrl()).or(() -> pictures.jpeg(shown.logoUrl())));
            return page(row, event, new TicketPage.Look(current.appName(), letterhead, picture));
        });
    }

    private SelectJoinStep<Record> rows() {
        return sql.select(TICKET.fields())
                .select(TICKET_ORDER.UUID, TICKET_TYPE.NAME, USERS.LANGUAGE_PREFERENCE)
                .select(Occasion.COLUMNS)
                .from(TICKET)
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.ID.eq(TICKET.TICKET_TYPE_ID))
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET.EVENT_ID))
                .leftJoin(TICKET_ORDER)
                .on(TICKET_ORDER.ID.eq(TICKET.ORDER_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(TICKET_ORDER.BUYER_ID));
    }

    private static TicketPage page(Record row, Occasion event, TicketPage.Look look) {
        Optional<UUID> order = Optional.ofNullable(row.get(TICKET_ORDER.UUID));
        return new TicketPage(
                look,
                event,
                row.get(TICKET_TYPE.NAME),
                order,
                Holders.name(row),
                Optional.ofNullable(row.get(TICKET.HOLDER_EMAIL)),
                TicketQr.text(order, row.get(TICKET.UUID), row.get(TICKET.CODE)),
                Occasion.language(Optional.ofNullable(row.get(USERS.LANGUAGE_PREFERENCE))),
                event.afterOrderMessage().map(PlainText::of));
    }
}
