package org.quintet.identity;

import org.quintet.platform.settings.AdminSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the super admin at the first start. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final EnsureSuperAdmin ensureSuperAdmin;
    private final AdminSettings settings;

    FirstStart(EnsureSuperAdmin ensureSuperAdmin, AdminSettings settings) {
        this.ensureSuperAdmin = ensureSuperAdmin;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ensureSuperAdmin
                .execute()
                .ifPresent(password -> log.info(
                        "Super admin created: {} with the password {} (shown this once)", settings.email(), password));
    }
}
