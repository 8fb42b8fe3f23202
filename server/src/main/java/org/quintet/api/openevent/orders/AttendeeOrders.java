package org.quintet.api.openevent.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.ticketing.orders.OrderChanges;
import org.quintet.ticketing.orders.OrderIssuedTickets;
import org.springframework.stereotype.Component;

/** Orders of attendees who are there already, whose tickets were issued without an order (facts, A9). */
@Component
class AttendeeOrders {

    static final String ATTENDEES = "attendees";

    private final OrderIssuedTickets orderIssuedTickets;

    AttendeeOrders(OrderIssuedTickets orderIssuedTickets) {
        this.orderIssuedTickets = orderIssuedTickets;
    }

    /** Creates one and answers its id. */
    String create(Attempt<OpenEventCaller> attempt, Changes sent, Function<Changes, OrderChanges> translate) {
        PostedOrder order = PostedOrder.of(sent, translate);
        if (sent.relatedMany(ATTENDEES).isEmpty()) {
            throw PostedOrder.missing(ATTENDEES);
        }
        List<Long> attendees = sent.relatedIds(ATTENDEES);
        if (attendees.size() < sent.relatedMany(ATTENDEES).size()) {
            throw notThere(sent);
        }
        return OrderRefusals.translated(() -> order(attempt, order, attendees, sent));
    }

    private String order(Attempt<OpenEventCaller> attempt, PostedOrder order, List<Long> attendees, Changes sent) {
        try {
            return orderIssuedTickets
                    .execute(
                            attempt.caller().caller(),
                            order.eventId(),
                            attendees,
                            order.amount().or(() -> Optional.of(BigDecimal.ZERO)),
                            order.rest())
                    .getId()
                    .toString();
        } catch (Failure.Conflict conflict) {
            if (conflict.field().equals(OrderIssuedTickets.TICKETS)) {
                throw JsonApiException.conflict(atAttendees(), conflict.message());
            }
            throw conflict;
        } catch (Failure.NotFound missing) {
            throw missing.what().equals(OrderIssuedTickets.TICKETS) ? notThere(sent) : missing;
        }
    }

    private static JsonApiException notThere(Changes sent) {
        return JsonApiException.notFound(
                atAttendees(), "Some attendee among ids " + sent.relatedMany(ATTENDEES) + " do not exist");
    }

    private static ErrorSource atAttendees() {
        return ErrorSource.pointer("/data/relationships/" + ATTENDEES);
    }
}
