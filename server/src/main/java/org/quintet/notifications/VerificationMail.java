package org.quintet.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.quintet.identity.EmailVerification;
import org.quintet.identity.UserRegistered;
import org.quintet.platform.http.ServerAddress;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks new users to prove their address. */
@Component
class VerificationMail {

    private static final String ACTION = "user_registration";

    private final EmailVerification verification;
    private final QueueMail queueMail;
    private final ServerAddress address;

    VerificationMail(EmailVerification verification, QueueMail queueMail, ServerAddress address) {
        this.verification = verification;
        this.queueMail = queueMail;
        this.address = address;
    }

    @ApplicationModuleListener
    void on(UserRegistered registered) {
        if (registered.verified()) {
            return;
        }
        String token = verification.tokenFor(registered.userId(), registered.email());
        String link = address.url() + "/verify?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        queueMail.execute(NewMail.of(
                ACTION + ":" + registered.userId(),
                ACTION,
                registered.email(),
                Map.of("name", registered.name().orElse(registered.email()), "link", link)));
    }
}
