package org.quintet.ticketing.orders;

import java.util.List;
import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.ticketing.attendees.TicketHolder;

/**
 * What somebody wants of an event's tickets.
 *
 * @param buyer who is signed in, if anybody is
 * @param contact the buyer's name and address
 * @param requestKey a name for this request: the same again, from the same buyer, is the same order
 */
public record NewOrder(
        long eventId, Optional<User> buyer, TicketHolder contact, List<Line> lines, Optional<String> requestKey) {

    public NewOrder {
        lines = List.copyOf(lines);
    }

    /** Some tickets of one type, for one holder. */
    public record Line(long ticketTypeId, int quantity, TicketHolder holder) {}
}
