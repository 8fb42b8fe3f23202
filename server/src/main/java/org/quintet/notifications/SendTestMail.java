package org.quintet.notifications;

import java.util.Map;
import java.util.UUID;
import org.quintet.identity.Emails;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Sends a mail that only shows that mails can be sent. */
@UseCase
public class SendTestMail {

    private static final String ACTION = "test_mail";

    private final QueueMail queueMail;

    SendTestMail(QueueMail queueMail) {
        this.queueMail = queueMail;
    }

    /**
     * Says whether the mail is on its way, or only in the log because there is no mail server.
     *
     * @throws Failure.Invalid if {@code recipient} is no address
     * @throws Failure.Conflict if the message settings disable test mails
     */
    public boolean execute(String recipient) {
        if (!Emails.isOne(recipient)) {
            throw new Failure.Invalid("recipient", "Not a valid email address.");
        }
        QueueMail.Outcome outcome =
                queueMail.execute(NewMail.of(ACTION + ":" + UUID.randomUUID(), ACTION, recipient, Map.of()));
        if (outcome == QueueMail.Outcome.NONE) {
            throw new Failure.Conflict("enabled", "Test mails are disabled in the message settings");
        }
        return outcome == QueueMail.Outcome.QUEUED;
    }
}
