package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;

/** The tests' server has no mail server in its environment; the operator may name one. */
class MailServerSettingTest extends OpenEventFixture {

    private final GreenMail mailServer = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Http admin = new Http("");

    @BeforeEach
    void start() {
        mailServer.start();
        admin = anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    @AfterEach
    void stop() {
        change(
                "{\"email-service\":null,\"smtp-host\":null,\"smtp-port\":null,\"email-from\":null,\"email-from-name\":null}");
        mailServer.stop();
    }

    private void change(String attributes) {
        admin.patch("/v1/settings", """
                        {"data":{"type":"setting","id":"1","attributes":%s}}""".formatted(attributes)).expect(200);
    }

    private String register() {
        String email = World.unique("reader") + "@mail.example";
        anonymous().post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s","password":"Correct-horse-7"}}}""".formatted(email)).expect(201);
        return email;
    }

    private boolean hasArrived(String email) {
        return Arrays.stream(mailServer.getReceivedMessages()).anyMatch(mail -> {
            try {
                return mail.getAllRecipients()[0].toString().equals(email)
                        && mail.getFrom()[0].toString().equals("Tickets <tickets@operator.example>");
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void mailsAreSentByTheOperatorsMailServerAndInHisName() {
        change("""
                {"email-service":"smtp","smtp-host":"localhost","smtp-port":%d,"smtp-encryption":"none",\
                "email-from":"tickets@operator.example","email-from-name":"Tickets"}""".formatted(mailServer.getSmtp().getPort()));
        String email = register();
        await().until(() -> hasArrived(email));

        assertThat(admin.post("/v1/test-mail", "{\"recipient\":\"%s\"}".formatted(email))
                        .expect(200)
                        .json()
                        .get("message")
                        .asString())
                .isEqualTo("Test mail sent, please verify delivery");

        change("{\"email-service\":\"disable\"}");
        String other = register();
        await().until(() ->
                admin.get("/v1/mails?filter=%5B%7B%22name%22:%22recipient%22,%22op%22:%22eq%22,%22val%22:%22" + other
                                        + "%22%7D%5D")
                                .json()
                                .at("/meta/count")
                                .asInt()
                        > 0);
        assertThat(hasArrived(other)).isFalse();
    }
}
