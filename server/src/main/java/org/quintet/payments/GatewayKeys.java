package org.quintet.payments;

import static org.quintet.schema.Tables.SETTING;
import static org.quintet.schema.Tables.STRIPE_AUTHORIZATION;
import static org.quintet.schema.Tables.TICKET_ORDER;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.settings.Secret;
import org.springframework.stereotype.Component;

/** The installation's accounts at gateways, as its settings have them, and those of events. */
@Component
class GatewayKeys {

    private static final String PAYPAL_TEST_MODE = "sandbox";
    private static final String STRIPE_TEST_MODE = "test";

    private final DSLContext sql;

    GatewayKeys(DSLContext sql) {
        this.sql = sql;
    }

    /** An account at Stripe. */
    record Stripe(String clientId, Secret secretKey, String publishableKey) {}

    /**
     * An account at PayPal.
     *
     * @param sandbox whether no real money moves
     */
    record PayPal(String clientId, Secret secret, boolean sandbox) {}

    /** @throws Failure.Conflict if the settings have no account */
    Stripe requireStripe() {
        return stripe().orElseThrow(() -> notConfigured("Stripe"));
    }

    Optional<Stripe> stripe() {
        Record row = sql.selectFrom(SETTING).fetchSingle();
        boolean test = STRIPE_TEST_MODE.equals(row.get(SETTING.STRIPE_MODE));
        Optional<String> secret = text(row, test ? SETTING.STRIPE_TEST_SECRET_KEY : SETTING.STRIPE_SECRET_KEY);
        String client = text(row, test ? SETTING.STRIPE_TEST_CLIENT_ID : SETTING.STRIPE_CLIENT_ID)
                .orElse("");
        Optional<String> publishable =
                text(row, test ? SETTING.STRIPE_TEST_PUBLISHABLE_KEY : SETTING.STRIPE_PUBLISHABLE_KEY);
        return secret.flatMap(key -> publishable.map(shown -> new Stripe(client, new Secret(key), shown)));
    }

    /** The account of the event that an order is for, if its organiser has linked one. */
    Optional<String> stripeAccountOf(long orderId) {
        return sql.select(STRIPE_AUTHORIZATION.ACCOUNT_ID)
                .from(STRIPE_AUTHORIZATION)
                .join(TICKET_ORDER)
                .on(TICKET_ORDER.EVENT_ID.eq(STRIPE_AUTHORIZATION.EVENT_ID))
                .where(TICKET_ORDER.ID.eq(orderId))
                .fetchOptional(STRIPE_AUTHORIZATION.ACCOUNT_ID);
    }

    /** @throws Failure.Conflict if the settings have no account */
    PayPal requirePayPal() {
        Record row = sql.selectFrom(SETTING).fetchSingle();
        boolean sandbox = PAYPAL_TEST_MODE.equals(row.get(SETTING.PAYPAL_MODE));
        Optional<String> client = text(row, sandbox ? SETTING.PAYPAL_SANDBOX_CLIENT : SETTING.PAYPAL_CLIENT);
        Optional<String> secret = text(row, sandbox ? SETTING.PAYPAL_SANDBOX_SECRET : SETTING.PAYPAL_SECRET);
        return client.flatMap(id -> secret.map(key -> new PayPal(id, new Secret(key), sandbox)))
                .orElseThrow(() -> notConfigured("PayPal"));
    }

    private static Failure.Conflict notConfigured(String gateway) {
        return new Failure.Conflict("payment_mode", gateway + " isn't configured properly for the Platform");
    }

    private static Optional<String> text(Record row, Field<String> column) {
        return Optional.ofNullable(row.get(column)).filter(text -> !text.isBlank());
    }
}
