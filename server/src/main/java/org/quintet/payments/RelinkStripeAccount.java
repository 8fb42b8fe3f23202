package org.quintet.payments;

import static org.quintet.schema.Tables.STRIPE_AUTHORIZATION;

import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Links an event to another account at Stripe. */
@UseCase
public class RelinkStripeAccount {

    private final DSLContext sql;

    RelinkStripeAccount(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws Failure.NotFound if there is no such link */
    public void execute(long linkId, StripeAccounts.Account account) {
        int changed = sql.update(STRIPE_AUTHORIZATION)
                .set(STRIPE_AUTHORIZATION.ACCOUNT_ID, account.id())
                .set(STRIPE_AUTHORIZATION.PUBLISHABLE_KEY, account.publishableKey())
                .where(STRIPE_AUTHORIZATION.ID.eq(linkId))
                .execute();
        if (changed == 0) {
            throw new Failure.NotFound("stripe authorization");
        }
    }
}
