package org.quintet.ticketing.orders;

import static org.quintet.schema.Tables.EVENT;

import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import org.quintet.schema.tables.records.TicketOrderRecord;
import org.quintet.ticketing.attendees.AttendeeForms;

/** Changes who pays for an order and how, and takes it further (Open Event, Orders, "Update Order"). */
@UseCase
public class ChangeOrder {

    private final DSLContext sql;
    private final AttendeeForms forms;
    private final OrderUpdates updates;

    ChangeOrder(DSLContext sql, AttendeeForms forms, OrderUpdates updates) {
        this.sql = sql;
        this.forms = forms;
        this.updates = updates;
    }

    /**
     * Returns the order as it is afterwards.
     *
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such order
     * @throws Failure.NotAllowed if it is neither the caller's, nor of an event that he organises, nor he of the
     *     installation's staff; or if one of the changes is not his to make
     * @throws Failure.Invalid if somebody who comes has not answered what the event asks, the bill is for nobody in full, or
     *     the order cannot be paid so
     * @throws Failure.Conflict if the order does not lead to the wanted state
     */
    public TicketOrderRecord execute(Caller caller, long orderId, OrderChanges wanted) {
        User user = caller.requireUser();
        TicketOrderRecord order = Orders.locked(sql, orderId);
        EventRecord event =
                sql.selectFrom(EVENT).where(EVENT.ID.eq(order.getEventId())).fetchSingle();
        if (event.getIsTicketFormEnabled()
                && OrderUpdates.next(order, wanted)
                        .filter(OrderUpdates.SETTLED::contains)
                        .isPresent()) {
            forms.checkAll(orderId);
        }
        return updates.apply(user, order, event, wanted);
    }
}
