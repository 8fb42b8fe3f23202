package org.quintet.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.platform.settings.MailSettings;
import org.quintet.platform.settings.Secret;

class MailTransportTest {

    private static final GreenMail MAIL_SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private final MailTransport transport = new MailTransport(
            () -> Optional.of(new MailServer(
                    "localhost",
                    MAIL_SERVER.getSmtp().getPort(),
                    "",
                    new Secret(""),
                    MailServer.Encryption.IF_OFFERED)),
            new MailSettings("", 25, "", new Secret(""), "quintet@example.com"));

    private OutgoingMail.Sender sender = new OutgoingMail.Sender(Optional.empty(), Optional.empty());

    @BeforeAll
    static void start() {
        MAIL_SERVER.start();
    }

    @AfterAll
    static void stop() {
        MAIL_SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        MAIL_SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void aMailArrivesAsPlainTextAndAsHtml() throws Exception {
        send("""
                <p>Hällo <strong>Ada</strong>,</p>
                <p>a question:<br>why?</p>
                <ul><li>one</li><li>two</li></ul>
                <pre>kept
                  as &lt;written&gt;</pre>
                <p><a href="https://example.com/a?b=1&amp;c=2">Answer</a></p>""", Optional.empty(), List.of());

        MimeMessage received = MAIL_SERVER.getReceivedMessages()[0];
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        assertThat(received.getSubject()).isEqualTo("Grüße");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(text(parts.getBodyPart(0), "text/plain")).isEqualTo("""
                Hällo Ada,

                a question:
                why?

                - one
                - two

                kept
                  as <written>

                Answer (https://example.com/a?b=1&c=2)""");
        assertThat(text(parts.getBodyPart(1), "text/html")).contains("<strong>Ada</strong>");
    }

    @Test
    void anAnswerGoesToWhomTheMailNamesAndBlindCopiesAreUnseen() throws Exception {
        send("<p>Hello</p>", Optional.of("asker@example.com"), List.of("one@example.com", "two@example.com"));

        MimeMessage[] received = MAIL_SERVER.getReceivedMessages();
        assertThat(received).hasSize(3);
        for (MimeMessage mail : received) {
            assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly("asker@example.com");
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("to@example.com");
            assertThat(mail.getHeader("Bcc")).isNull();
        }
        assertThat(MAIL_SERVER.getUserManager().listUser())
                .extracting(GreenMailUser::getEmail)
                .contains("to@example.com", "one@example.com", "two@example.com");
    }

    @Test
    void theSenderIsTheSettingsAddressUnlessTheOperatorNamesAnother() throws Exception {
        send("<p>Hello</p>", Optional.empty(), List.of());
        sender = new OutgoingMail.Sender(Optional.of("events@example.org"), Optional.of("Ünï Events"));
        send("<p>Hello</p>", Optional.empty(), List.of());

        assertThat(from(0)).isEqualTo(new InternetAddress("quintet@example.com"));
        assertThat(from(1)).isEqualTo(new InternetAddress("events@example.org"));
        assertThat(from(1).getPersonal()).isEqualTo("Ünï Events");
    }

    @Test
    void filesComeAfterTheText() throws Exception {
        Attachment ticket = new Attachment("Tïcket.pdf", "application/pdf", new byte[] {1, 0, -1});
        transport.send(new OutgoingMail(
                sender, "to@example.com", "Ticket", "<p>Hello</p>", Optional.empty(), List.of(), List.of(ticket)));

        MimeMultipart parts = (MimeMultipart) MAIL_SERVER.getReceivedMessages()[0].getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getContentType())
                .startsWith("multipart/alternative");
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.isMimeType("application/pdf")).isTrue();
        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("Tïcket.pdf");
        assertThat(file.getInputStream().readAllBytes()).containsExactly(1, 0, -1);
    }

    private static InternetAddress from(int mail) throws Exception {
        return (InternetAddress) MAIL_SERVER.getReceivedMessages()[mail].getFrom()[0];
    }

    private void send(String html, Optional<String> replyTo, List<String> blindCopies) {
        transport.send(new OutgoingMail(sender, "to@example.com", "Grüße", html, replyTo, blindCopies, List.of()));
    }

    private static String text(BodyPart part, String type) throws Exception {
        assertThat(part.isMimeType(type)).isTrue();
        return part.getContent().toString().replace("\r\n", "\n");
    }
}
