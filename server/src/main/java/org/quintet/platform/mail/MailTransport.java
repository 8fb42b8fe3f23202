package org.quintet.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.quintet.platform.settings.MailSettings;
import org.quintet.platform.text.PlainText;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server that counts (SMTP, RFC 5321). Thread-safe. */
@Component
public class MailTransport {

    private static final String TIMEOUT_MILLIS = "10000";

    private final MailServers servers;
    private final MailSettings settings;

    MailTransport(MailServers servers, MailSettings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    /** Whether there is a mail server at all. */
    public boolean delivers() {
        return servers.current().isPresent();
    }

    /**
     * Sends one mail, as HTML and as plain text (multipart/alternative, RFC 2046), and returns when the mail server has
     * taken it.
     *
     * @throws MailException if the mail server is gone, cannot be reached, or refuses the mail
     */
    public void send(OutgoingMail mail) {
        JavaMailSenderImpl sender = servers.current()
                .map(MailTransport::senderTo)
                .orElseThrow(() -> new MailSendException("There is no mail server any more"));
        try {
            sender.send(message(sender.createMimeMessage(), mail));
        } catch (MessagingException e) {
            throw new MailPreparationException("The mail to " + mail.recipient() + " cannot be written", e);
        }
    }

    private static JavaMailSenderImpl senderTo(MailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        switch (server.encryption()) {
            case NONE -> {}
            case IF_OFFERED -> properties.put("mail.smtp.starttls.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> {
                properties.put("mail.smtp.ssl.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
        }
        if (!server.user().isEmpty()) {
            sender.setUsername(server.user());
            sender.setPassword(server.password().value());
            properties.put("mail.smtp.auth", "true");
        }
        return sender;
    }

    private MimeMessage message(MimeMessage message, OutgoingMail mail) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from(mail.sender()));
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setBcc(mail.blindCopies().toArray(String[]::new));
        if (mail.replyTo().isPresent()) {
            helper.setReplyTo(mail.replyTo().get());
        }
        // the form that a reader should prefer comes last
        MimeMultipart text =
                new MimeMultipart("alternative", part("plain", PlainText.of(mail.html())), part("html", mail.html()));
        message.setContent(mail.attachments().isEmpty() ? text : withAttachments(text, mail));
        return message;
    }

    /** The text first, the files after it (multipart/mixed, RFC 2046, 5.1.3). */
    private static MimeMultipart withAttachments(MimeMultipart text, OutgoingMail mail) throws MessagingException {
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(text);
        MimeMultipart all = new MimeMultipart("mixed", first);
        for (Attachment attachment : mail.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
            part.setFileName(attachment.name());
            all.addBodyPart(part);
        }
        return all;
    }

    private InternetAddress from(OutgoingMail.Sender sender) throws MessagingException {
        InternetAddress from = new InternetAddress(sender.address().orElse(settings.from()), true);
        if (sender.name().isPresent()) {
            setName(from, sender.name().get());
        }
        return from;
    }

    private static void setName(InternetAddress address, String name) {
        try {
            address.setPersonal(name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeBodyPart part(String subtype, String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
