package org.quintet.ticketing;

import static org.quintet.schema.Tables.ATTENDEE_OF_USER;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.identity.UserDeletionRule;
import org.quintet.platform.failures.Failure;
import org.quintet.ticketing.orders.OrderState;
import org.springframework.stereotype.Component;

/** Whoever has a ticket by an order that holds, for an event that is not over, cannot go (Open Event's facts, D1). */
@Component
class HoldersStay implements UserDeletionRule {

    private static final List<String> HOLDING = List.of(
            OrderState.INITIALIZING.word(),
            OrderState.PENDING.word(),
            OrderState.PLACED.word(),
            OrderState.COMPLETED.word());

    private final DSLContext sql;
    private final Clock clock;

    HoldersStay(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void check(long userId) {
        boolean comes = sql.fetchExists(sql.selectOne()
                .from(ATTENDEE_OF_USER)
                .join(TICKET_ORDER)
                .on(TICKET_ORDER.ID.eq(ATTENDEE_OF_USER.ORDER_ID))
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_ORDER.EVENT_ID))
                .where(ATTENDEE_OF_USER.USER_ID.eq(userId))
                .and(TICKET_ORDER.STATE.in(HOLDING))
                .and(EVENT.ENDS_AT.ge(clock.instant())));
        if (comes) {
            throw new Failure.NotAllowed("Users associated with orders cannot be deleted");
        }
    }
}
