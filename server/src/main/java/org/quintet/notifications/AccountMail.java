package org.quintet.notifications;

import java.util.Map;
import org.quintet.identity.EmailChanged;
import org.quintet.identity.passwords.PasswordChanged;
import org.quintet.identity.passwords.PasswordReset;
import org.quintet.identity.passwords.PasswordResetRequested;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells users what happens to the ways into their account, and lets those in who forgot their password. */
@Component
class AccountMail {

    private final PasswordReset reset;
    private final QueueMail queueMail;
    private final TokenLinks links;

    AccountMail(PasswordReset reset, QueueMail queueMail, TokenLinks links) {
        this.reset = reset;
        this.queueMail = queueMail;
        this.links = links;
    }

    @ApplicationModuleListener
    void on(PasswordResetRequested requested) {
        String action = requested.registeredWithOrder() ? "password_reset_verify" : "password_reset";
        String link = links.to("/reset-password", reset.tokenFor(requested.userId(), requested.email()));
        queueMail.execute(NewMail.of(
                action + ":" + requested.userId() + ":" + requested.requestedAt(),
                action,
                requested.email(),
                Map.of("name", requested.name().orElse(requested.email()), "link", link)));
    }

    @ApplicationModuleListener
    void on(PasswordChanged changed) {
        queueMail.execute(NewMail.of(
                "password_change:" + changed.userId() + ":" + changed.changedAt(),
                "password_change",
                changed.email(),
                Map.of("name", changed.name().orElse(changed.email()))));
    }

    /** The old address is told, in case that it was not its owner who moved away. */
    @ApplicationModuleListener
    void on(EmailChanged changed) {
        queueMail.execute(NewMail.of(
                "user_change_email:" + changed.userId() + ":" + changed.changedAt(),
                "user_change_email",
                changed.oldEmail(),
                Map.of("name", changed.name().orElse(changed.oldEmail()), "email", changed.newEmail())));
    }
}
