package org.quintet.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quintet.platform.mail.Attachment;

/**
 * A mail to be.
 *
 * @param cause what it is about, once: the action and the ids of what it concerns. The same cause makes one mail only
 * @param action the kind of mail, in the words of Open Event's message settings; its template has the same name
 * @param recipient an address; if it is empty there is no mail
 * @param words what the template asks for, by name, as plain text. A link's {@code token} is sent, and never shown again
 * @param replyTo where answers go
 * @param blindCopies addresses that get it too
 * @param attachments files that come with it
 */
public record NewMail(
        String cause,
        String action,
        String recipient,
        Map<String, String> words,
        Optional<String> replyTo,
        List<String> blindCopies,
        List<Attachment> attachments) {

    public NewMail {
        words = Map.copyOf(words);
        blindCopies = List.copyOf(blindCopies);
        attachments = List.copyOf(attachments);
    }

    /** A mail without files. */
    public NewMail(
            String cause,
            String action,
            String recipient,
            Map<String, String> words,
            Optional<String> replyTo,
            List<String> blindCopies) {
        this(cause, action, recipient, words, replyTo, blindCopies, List.of());
    }

    /** A mail to one recipient, who answers to the installation. */
    public static NewMail of(String cause, String action, String recipient, Map<String, String> words) {
        return new NewMail(cause, action, recipient, words, Optional.empty(), List.of());
    }

    /** The same mail, with these files. */
    public NewMail attaching(List<Attachment> files) {
        return new NewMail(cause, action, recipient, words, replyTo, blindCopies, files);
    }
}
