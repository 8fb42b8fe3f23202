package org.quintet.notifications;

import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.documents.QrCodes;
import org.quintet.documents.TicketDocuments;
import org.quintet.events.EventCalendar;
import org.quintet.events.EventLetters;
import org.quintet.platform.mail.Attachment;
import org.quintet.ticketing.TicketQr;
import org.quintet.ticketing.TicketRequested;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sends somebody his ticket: to print, to show on a screen, and to put into his calendar. */
@Component
class TicketMail {

    private static final String ACTION = "ticket";

    private final DSLContext sql;
    private final EventLetters letters;
    private final EventCalendar calendar;
    private final TicketDocuments documents;
    private final QueueMail queueMail;

    TicketMail(
            DSLContext sql,
            EventLetters letters,
            EventCalendar calendar,
            TicketDocuments documents,
            QueueMail queueMail) {
        this.sql = sql;
        this.letters = letters;
        this.calendar = calendar;
        this.documents = documents;
        this.queueMail = queueMail;
    }

    @ApplicationModuleListener
    void on(TicketRequested requested) {
        sql.select(
                        TICKET.ID,
                        TICKET.EVENT_ID,
                        TICKET.UUID,
                        TICKET.CODE,
                        TICKET_ORDER.UUID,
                        TICKET.HOLDER_FIRST_NAME,
                        TICKET.HOLDER_LAST_NAME,
                        TICKET_TYPE.NAME)
                .from(TICKET)
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.ID.eq(TICKET.TICKET_TYPE_ID))
                .leftJoin(TICKET_ORDER)
                .on(TICKET_ORDER.ID.eq(TICKET.ORDER_ID))
                .where(TICKET.ID.eq(requested.ticketId()))
                .fetchOptional()
                .ifPresent(ticket -> letters.of(ticket.get(TICKET.EVENT_ID))
                        .ifPresent(event -> queueMail.execute(mail(requested, ticket, event))));
    }

    private NewMail mail(TicketRequested requested, Record ticket, EventLetters.Letter event) {
        String name = Stream.of(ticket.get(TICKET.HOLDER_FIRST_NAME), ticket.get(TICKET.HOLDER_LAST_NAME))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "));
        return NewMail.of(
                        ACTION + ":" + requested.request(),
                        ACTION,
                        requested.recipient(),
                        Map.of(
                                "name", name.isBlank() ? requested.recipient() : name,
                                "event", event.name(),
                                "organisation", event.organisation(),
                                "date", event.date().toString(),
                                "ticket", ticket.get(TICKET_TYPE.NAME)))
                .attaching(files(ticket));
    }

    private static String qrText(Record ticket) {
        return TicketQr.text(
                Optional.ofNullable(ticket.get(TICKET_ORDER.UUID)), ticket.get(TICKET.UUID), ticket.get(TICKET.CODE));
    }

    private List<Attachment> files(Record ticket) {
        List<Attachment> files = new ArrayList<>();
        files.add(new Attachment("ticket.pdf", "application/pdf", documents.pdfOf(List.of(ticket.get(TICKET.ID)))));
        files.add(new Attachment("ticket.png", "image/png", QrCodes.png(qrText(ticket))));
        Optional<String> entry = calendar.of(ticket.get(TICKET.EVENT_ID));
        entry.ifPresent(text -> files.add(new Attachment(
                "event.ics", "text/calendar; charset=UTF-8; method=PUBLISH", text.getBytes(StandardCharsets.UTF_8))));
        return files;
    }
}
