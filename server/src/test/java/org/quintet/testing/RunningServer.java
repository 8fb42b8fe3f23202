package org.quintet.testing;

import org.quintet.Quintet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A test that talks HTTP to a running server; on which database, its subclasses say. */
@SpringBootTest(classes = Quintet.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningServer {

    public static final String ADMIN_EMAIL = "admin@quintet.test";
    public static final String ADMIN_PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Mailbox mailbox;

    @Autowired
    protected Jobs jobs;

    /** The settings of a server on {@code database}. */
    protected static void settings(DynamicPropertyRegistry settings, TestDatabase.Address database) {
        settings.add("quintet.database.url", database::url);
        settings.add("quintet.database.user", database::user);
        settings.add("quintet.database.password", database::password);
        settings.add("quintet.server.port", () -> "0");
        settings.add("quintet.server.data-dir", () -> TestFolder.of("data").toString());
        settings.add("quintet.server.rate-limits", () -> "off");
        // people are made and signed in by the thousand
        settings.add("quintet.passwords.memory", () -> "64");
        settings.add("quintet.passwords.rounds", () -> "1");
        settings.add("quintet.payments.stripe-url", () -> PaymentStandIn.get().url("stripe"));
        settings.add(
                "quintet.payments.stripe-connect-url",
                () -> PaymentStandIn.get().url("connect"));
        settings.add("quintet.payments.stripe-webhook-secrets", () -> PaymentStandIn.STRIPE_SIGNING_SECRET);
        settings.add(
                "quintet.payments.paypal-sandbox-url",
                () -> PaymentStandIn.get().url("paypal"));
        settings.add("quintet.payments.paypal-webhook-id", () -> PaymentStandIn.PAYPAL_WEBHOOK);
        settings.add("quintet.admin.email", () -> ADMIN_EMAIL);
        settings.add("quintet.admin.password", () -> ADMIN_PASSWORD);
    }

    protected int port() {
        return port;
    }

    /** A client of the server, nobody signed in. */
    protected Http http() {
        return new Http("http://localhost:" + port);
    }

    /** Makes organisations and users. */
    protected World world() {
        return new World(http());
    }
}
