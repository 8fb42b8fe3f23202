package org.quintet.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.quintet.identity.EmailChanged;
import org.quintet.identity.EmailVerification;
import org.quintet.identity.UserRegistered;
import org.quintet.identity.VerificationRequested;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks users to prove their address: new ones, those who moved to another, and those who lost the mail. */
@Component
class VerificationMail {

    private static final String REGISTRATION = "user_registration";
    private static final String CONFIRMATION = "user_confirmation";

    private final EmailVerification verification;
    private final QueueMail queueMail;
    private final TokenLinks links;

    VerificationMail(EmailVerification verification, QueueMail queueMail, TokenLinks links) {
        this.verification = verification;
        this.queueMail = queueMail;
        this.links = links;
    }

    @ApplicationModuleListener
    void on(UserRegistered registered) {
        if (!registered.verified()) {
            ask(REGISTRATION, "", registered.userId(), registered.email(), registered.name());
        }
    }

    @ApplicationModuleListener
    void on(VerificationRequested requested) {
        confirm(requested.requestedAt(), requested.userId(), requested.email(), requested.name());
    }

    /** The new address is asked, and its own link proves it. */
    @ApplicationModuleListener
    void on(EmailChanged changed) {
        confirm(changed.changedAt(), changed.userId(), changed.newEmail(), changed.name());
    }

    private void confirm(Instant when, long userId, String email, Optional<String> name) {
        ask(CONFIRMATION, ":" + when, userId, email, name);
    }

    private void ask(String action, String occasion, long userId, String email, Optional<String> name) {
        String link = links.to("/verify", verification.tokenFor(userId, email));
        queueMail.execute(NewMail.of(
                action + ":" + userId + occasion, action, email, Map.of("name", name.orElse(email), "link", link)));
    }
}
