package org.quintet.testing;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test that talks HTTP to a running server. All such tests share one server and one database; each makes the
 * organisations and users that it needs, with {@link World}, and looks at nothing else.
 */
public abstract class ServerTest extends RunningServer {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings(settings, SharedDatabase.ADDRESS);
    }

    private static final class SharedDatabase {
        static final TestDatabase.Address ADDRESS = TestDatabase.create();
    }
}
