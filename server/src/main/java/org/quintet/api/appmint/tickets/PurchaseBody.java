package org.quintet.api.appmint.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.ticketing.attendees.TicketHolder;
import org.quintet.ticketing.orders.NewOrder;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wants to buy (P-cust): {@code {eventId, tickets: [{ticketTypeId, quantity}], holderName?, holderEmail?}}. A
 * line may have a holder of its own. Whoever is not signed in says at least where his tickets go.
 *
 * @param contact who buys
 */
record PurchaseBody(String eventId, List<Line> lines, TicketHolder contact) {

    private static final String TICKETS = "tickets";
    private static final int LONGEST_ID = 200;

    /** One element of {@code tickets}; a holder without an address is the one who buys. */
    record Line(UUID type, int quantity, TicketHolder holder) {}

    /** @throws Failure.Invalid with all problems */
    static PurchaseBody read(ObjectNode body, Optional<User> buyer) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body, problems);
        Optional<String> event = fields.requiredString("eventId", LONGEST_ID);
        fields.require(TICKETS);
        TicketHolder written = HolderBody.read(fields);
        if (written.email().isEmpty() && buyer.isEmpty() && problems.fine("holderEmail") && problems.fine("email")) {
            fields.reject("holderEmail", "is required from those who are not signed in");
        }
        List<Line> lines = new ArrayList<>();
        fields.objects(TICKETS)
                .ifPresent(elements -> elements.forEach(line -> lines.add(
                        new Line(IssueBody.type(line), line.count("quantity").orElse(1), HolderBody.read(line)))));
        problems.throwIfAny();
        return new PurchaseBody(event.orElseThrow(), lines, contact(written, buyer));
    }

    /** A buyer who names somebody else buys for him. */
    private static TicketHolder contact(TicketHolder written, Optional<User> buyer) {
        return buyer.filter(user ->
                        written.email().map(user.email()::equalsIgnoreCase).orElse(true))
                .map(user -> written.name().isPresent()
                        ? TicketHolder.named(written.name(), Optional.of(user.email()))
                                .as(user)
                        : TicketHolder.of(user))
                .orElse(written);
    }

    /**
     * What the core is asked for, of an event whose types have these ids.
     *
     * @throws Failure.Invalid if a type is none of them
     */
    NewOrder order(long event, Map<UUID, Long> types, Optional<User> buyer, Optional<String> requestKey) {
        Problems problems = new Problems();
        List<NewOrder.Line> wanted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Long type = types.get(line.type());
            if (type == null) {
                problems.add(TICKETS + "[" + i + "].ticketTypeId", "names no ticket type of this event");
            } else {
                wanted.add(new NewOrder.Line(type, line.quantity(), holder(line)));
            }
        }
        problems.throwIfAny();
        return new NewOrder(event, buyer, contact, wanted, requestKey);
    }

    private TicketHolder holder(Line line) {
        return line.holder().email().isPresent() ? line.holder() : contact;
    }
}
