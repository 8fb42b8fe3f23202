package org.quintet.testing;

import org.quintet.Quintet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test that talks HTTP to a running server. All such tests share one server and one database; each makes the
 * organisations and users that it needs, with {@link World}, and looks at nothing else.
 */
@SpringBootTest(classes = Quintet.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServerTest {

    public static final String ADMIN_EMAIL = "admin@quintet.test";
    public static final String ADMIN_PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Mailbox mailbox;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestDatabase.Address database = SharedDatabase.ADDRESS;
        settings.add("quintet.database.url", database::url);
        settings.add("quintet.database.user", database::user);
        settings.add("quintet.database.password", database::password);
        settings.add("quintet.server.port", () -> "0");
        settings.add("quintet.server.rate-limits", () -> "off");
        settings.add("quintet.admin.email", () -> ADMIN_EMAIL);
        settings.add("quintet.admin.password", () -> ADMIN_PASSWORD);
    }

    /** A client of the server, nobody signed in. */
    protected Http http() {
        return new Http("http://localhost:" + port);
    }

    /** Makes organisations and users. */
    protected World world() {
        return new World(http());
    }

    private static final class SharedDatabase {
        static final TestDatabase.Address ADDRESS = TestDatabase.create();
    }
}
