package org.quintet.notifications;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Stores the mails' texts at each start, before anybody can ask: those who do so after a crash need the processor. */
@Component
class MessageSettingsAtStart implements SmartInitializingSingleton {

    private final EnsureMessageSettings ensureMessageSettings;

    MessageSettingsAtStart(EnsureMessageSettings ensureMessageSettings) {
        this.ensureMessageSettings = ensureMessageSettings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ensureMessageSettings.execute();
    }
}
