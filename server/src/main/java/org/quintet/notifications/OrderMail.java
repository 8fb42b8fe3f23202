package org.quintet.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quintet.events.EventContacts;
import org.quintet.installation.FrontendAddress;
import org.quintet.payments.Amounts;
import org.quintet.platform.mail.Attachment;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.TicketsSentAgain;
import org.quintet.ticketing.orders.OrderCancelled;
import org.quintet.ticketing.orders.OrderCompleted;
import org.quintet.ticketing.orders.OrderLetters;
import org.quintet.ticketing.orders.OrderLetters.Letter;
import org.quintet.ticketing.orders.OrderPlaced;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Writes of orders: to the buyer and to those who come, with their tickets; and to those who organise the event (Open Event's
 * facts, A14). Whoever comes gets the tickets for his address in one mail, and no bill of the buyer's.
 */
@Component
class OrderMail {

    private static final String BUYER = "ticket_purchased";
    private static final String HOLDER = "ticket_purchased_attendee";
    private static final String ORGANIZER = "ticket_purchased_organizer";
    private static final String CANCELLED = "ticket_cancelled";

    private final OrderLetters letters;
    private final OrderFiles files;
    private final EventContacts contacts;
    private final PurchaseWishes wishes;
    private final FrontendAddress frontend;
    private final QueueMail queueMail;

    OrderMail(
            OrderLetters letters,
            OrderFiles files,
            EventContacts contacts,
            PurchaseWishes wishes,
            FrontendAddress frontend,
            QueueMail queueMail) {
        this.letters = letters;
        this.files = files;
        this.contacts = contacts;
        this.wishes = wishes;
        this.frontend = frontend;
        this.queueMail = queueMail;
    }

    @ApplicationModuleListener
    void on(OrderPlaced placed) {
        letters.of(placed.orderId()).ifPresent(letter -> {
            sendTickets(letter, "placed");
            tellOrganizers(letter, "placed");
        });
    }

    @ApplicationModuleListener
    void on(OrderCompleted completed) {
        letters.of(completed.orderId()).ifPresent(letter -> {
            sendTickets(letter, "completed");
            tellOrganizers(letter, "completed");
        });
    }

    @ApplicationModuleListener
    void on(TicketsSentAgain again) {
        letters.of(again.orderId())
                .ifPresent(letter -> sendTickets(letter, again.request().toString()));
    }

    @ApplicationModuleListener
    void on(OrderCancelled cancelled) {
        letters.of(cancelled.orderId())
                .ifPresent(letter -> letter.buyerEmail()
                        .ifPresent(address -> queueMail.execute(NewMail.of(
                                cause(CANCELLED, letter, "cancelled"),
                                CANCELLED,
                                address,
                                Map.of(
                                        "name", letter.buyerName().orElse(address),
                                        "event", letter.event().getName(),
                                        "order", letter.number(),
                                        "message",
                                                Optional.ofNullable(
                                                                letter.order().getCancelNote())
                                                        .orElse(""))))));
    }

    private void sendTickets(Letter letter, String occasion) {
        // nothing is left to send once it was cancelled meanwhile
        if (letter.tickets().isEmpty()) {
            return;
        }
        List<Attachment> all = files.ofTickets(letter, letter.tickets());
        letter.buyerEmail()
                .ifPresent(address -> queueMail.execute(mail(letter, BUYER, occasion, address, letter.buyerName())
                        .attaching(files.withInvoice(letter, all))));
        letter.byAddress().forEach((address, tickets) -> {
            if (letter.buyerEmail().filter(address::equalsIgnoreCase).isEmpty()) {
                boolean alone = tickets.size() == letter.tickets().size();
                sendTo(letter, occasion, tickets.getFirst(), alone ? all : files.ofTickets(letter, tickets));
            }
        });
    }

    private void sendTo(Letter letter, String occasion, TicketRecord first, List<Attachment> own) {
        String address = first.getHolderEmail();
        queueMail.execute(mail(
                        letter,
                        HOLDER,
                        occasion + ":" + first.getId(),
                        Optional.ofNullable(address).orElse(""),
                        Optional.ofNullable(first.getHolderFirstName()))
                .attaching(own));
    }

    private NewMail mail(Letter letter, String action, String occasion, String address, Optional<String> name) {
        EventMoment moment = EventMoment.of(letter.event(), letter.language());
        return NewMail.of(
                cause(action, letter, occasion),
                action,
                address,
                Map.of(
                        "name", name.orElse(address),
                        "event", letter.event().getName(),
                        "date", moment.date(),
                        "time", moment.time(),
                        "order", letter.number(),
                        "link", link(letter)));
    }

    private void tellOrganizers(Letter letter, String occasion) {
        List<String> organizers = wishes.wantingMail(
                letter.event().getId(), contacts.addresses(letter.event().getId()));
        if (organizers.isEmpty()) {
            return;
        }
        TicketOrderRecord order = letter.order();
        queueMail.execute(new NewMail(
                cause(ORGANIZER, letter, occasion),
                ORGANIZER,
                organizers.getFirst(),
                Map.of(
                        "name", organizers.getFirst(),
                        "buyer", letter.buyerName().or(letter::buyerEmail).orElse("Somebody"),
                        "order", letter.number(),
                        "event", letter.event().getName(),
                        "amount", Amounts.shown(order.getAmount()).toPlainString() + " " + order.getCurrency(),
                        "mode", Optional.ofNullable(order.getPaymentMode()).orElse("-"),
                        "status", order.getState(),
                        "tickets", String.join(", ", letter.lines()),
                        "link", frontend.url() + "/events/" + letter.event().getIdentifier() + "/tickets/orders"),
                Optional.empty(),
                organizers.subList(1, organizers.size())));
    }

    private static String cause(String action, Letter letter, String occasion) {
        return action + ":" + letter.order().getId() + ":" + occasion;
    }

    private String link(Letter letter) {
        return frontend.url() + "/orders/" + letter.order().getUuid() + "/view";
    }
}
