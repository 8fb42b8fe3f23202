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

    /** @throws Failure.Invalid if {@code recipient} is no address */
    public void execute(String recipient) {
        if (!Emails.isOne(recipient)) {
            throw new Failure.Invalid("recipient", "Not a valid email address.");
        }
        queueMail.execute(NewMail.of(ACTION + ":" + UUID.randomUUID(), ACTION, recipient, Map.of()));
    }
}
