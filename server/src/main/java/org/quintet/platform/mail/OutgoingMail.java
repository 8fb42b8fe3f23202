package org.quintet.platform.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail as the mail server gets it.
 *
 * @param sender who writes
 * @param html the body; its plain-text form is made from it
 * @param replyTo where answers go, if not to the sender
 * @param blindCopies who gets it too, unseen by the others
 * @param attachments files that come with it
 */
public record OutgoingMail(
        Sender sender,
        String recipient,
        String subject,
        String html,
        Optional<String> replyTo,
        List<String> blindCopies,
        List<Attachment> attachments) {

    public OutgoingMail {
        attachments = List.copyOf(attachments);
    }

    /** An address and a name; without an address it is the one of the settings. */
    public record Sender(Optional<String> address, Optional<String> name) {}
}
