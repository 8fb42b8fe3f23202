package org.quintet.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.quintet.documents.OrderInvoices;
import org.quintet.documents.TicketDocuments;
import org.quintet.platform.mail.Attachment;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.orders.OrderLetters.Letter;
import org.springframework.stereotype.Component;

/** What is attached to mails of orders: the tickets, the buyer's invoice, and the event for his calendar. */
@Component
class OrderFiles {

    private static final String PDF = "application/pdf";

    private final TicketDocuments tickets;
    private final OrderInvoices invoices;
    private final CalendarFile calendarFile;

    OrderFiles(TicketDocuments tickets, OrderInvoices invoices, CalendarFile calendarFile) {
        this.tickets = tickets;
        this.invoices = invoices;
        this.calendarFile = calendarFile;
    }

    /** All of it, for the buyer: {@code tickets} and his invoice. */
    List<Attachment> withInvoice(Letter letter, List<Attachment> tickets) {
        List<Attachment> files = new ArrayList<>(tickets);
        files.add(
                1,
                new Attachment("invoice.pdf", PDF, invoices.pdfOf(letter.order().getId())));
        return files;
    }

    /** For somebody who comes with some of the tickets. */
    List<Attachment> ofTickets(Letter letter, Collection<TicketRecord> some) {
        byte[] pdf = tickets.pdfOf(some.stream().map(TicketRecord::getId).toList());
        return List.of(
                new Attachment("tickets.pdf", PDF, pdf),
                new Attachment("event.ics", "text/calendar; charset=utf-8", calendarFile.of(letter.event())));
    }
}
