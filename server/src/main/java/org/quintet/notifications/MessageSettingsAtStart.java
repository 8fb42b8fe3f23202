package org.quintet.notifications;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stores the mails' texts at each start, before the server says that it is ready. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MessageSettingsAtStart implements ApplicationRunner {

    private final EnsureMessageSettings ensureMessageSettings;

    MessageSettingsAtStart(EnsureMessageSettings ensureMessageSettings) {
        this.ensureMessageSettings = ensureMessageSettings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ensureMessageSettings.execute();
    }
}
