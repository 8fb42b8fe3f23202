package org.quintet.payments;

import static org.quintet.schema.Tables.STRIPE_AUTHORIZATION;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Links an event to its organiser's account at Stripe. */
@UseCase
public class LinkStripeAccount {

    private final DSLContext sql;
    private final Clock clock;

    LinkStripeAccount(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the id of the link.
     *
     * @throws Failure.Conflict if the event is linked already
     */
    public long execute(long eventId, StripeAccounts.Account account) {
        return sql.insertInto(STRIPE_AUTHORIZATION)
                .set(STRIPE_AUTHORIZATION.EVENT_ID, eventId)
                .set(STRIPE_AUTHORIZATION.ACCOUNT_ID, account.id())
                .set(STRIPE_AUTHORIZATION.PUBLISHABLE_KEY, account.publishableKey())
                .set(STRIPE_AUTHORIZATION.CREATED_AT, clock.instant())
                .onConflict(STRIPE_AUTHORIZATION.EVENT_ID)
                .doNothing()
                .returningResult(STRIPE_AUTHORIZATION.ID)
                .fetchOptional(row -> row.value1())
                .orElseThrow(() -> new Failure.Conflict("event", "Stripe Authorization already exists for this event"));
    }
}
