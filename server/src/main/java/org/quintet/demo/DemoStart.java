package org.quintet.demo;

import java.util.List;
import org.quintet.identity.passwords.Passwords;
import org.quintet.organisations.Organisations;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Fills an installation with the demo's data, at the first start with {@code quintet.demo}. */
@Component
@ConditionalOnBooleanProperty("quintet.demo")
class DemoStart implements ApplicationRunner {

    /** Everybody's; no secret: it is printed at each start. */
    static final String PASSWORD = "Quintet-demo-1";

    private final CreateDemoOrganisation createDemoOrganisation;
    private final Organisations organisations;
    private final Passwords passwords;

    DemoStart(CreateDemoOrganisation createDemoOrganisation, Organisations organisations, Passwords passwords) {
        this.createDemoOrganisation = createDemoOrganisation;
        this.organisations = organisations;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<DemoOrganisation> missing = DemoOrganisation.all().stream()
                .filter(demo -> organisations.findBySlug(demo.slug()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        // slow on purpose, so once for all of them, and outside of the transactions
        Passwords.Hashed password = passwords.hash(PASSWORD);
        missing.forEach(demo -> createDemoOrganisation.execute(demo, password));
    }
}
