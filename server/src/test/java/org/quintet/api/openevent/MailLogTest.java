package org.quintet.api.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.notifications.NewMail;
import org.quintet.notifications.QueueMail;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Document, groups Message Settings, Activity and Mails; and the test mail. */
class MailLogTest extends OpenEventFixture {

    @Autowired
    private QueueMail queueMail;

    private Http admin = new Http("");
    private final String recipient = World.unique("recipient") + "@example.com";

    @BeforeEach
    void signInStaff() {
        admin = anonymous().with("Authorization", "JWT " + world().adminToken());
    }

    private void sendMail(String action) {
        queueMail.execute(NewMail.of(
                World.unique(action),
                action,
                recipient,
                Map.of("name", "Ada", "link", "https://example.com/reset-password?token=5ecret")));
    }

    private JsonNode found(String path, String attribute, String operator, String value) {
        String filter = """
                [{"name":"%s","op":"%s","val":"%s"}]""".formatted(attribute, operator, value);
        return admin.get(path + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .get("data");
    }

    @Test
    void staffReadsTheLogButNoTokens() {
        sendMail("password_reset");

        JsonNode mail = found("/v1/mails", "recipient", "eq", recipient).get(0);

        assertThat(mail.get("type").asString()).isEqualTo("mail");
        assertThat(mail.get("attributes").propertyNames())
                .containsExactlyInAnyOrder("action", "message", "subject", "recipient", "time");
        assertThat(mail.at("/attributes/action").asString()).isEqualTo("password_reset");
        assertThat(mail.at("/attributes/message").asString())
                .contains("href=\"https://example.com/reset-password?token=***\"")
                .doesNotContain("5ecret");
        String path = mail.at("/links/self").asString();
        assertThat(admin.get(path).expect(200).body()).doesNotContain("5ecret");
        anonymous().get(path).expect(401);
        client.get(path).expect(403);
        client.get("/v1/mails").expect(403);
        admin.delete(path).expect(405);
    }

    @Test
    void everyMailIsAnActivity() {
        sendMail("password_reset");

        JsonNode activity =
                found("/v1/activities", "action", "like", "%" + recipient + "%").get(0);

        assertThat(activity.get("type").asString()).isEqualTo("activity");
        assertThat(activity.at("/attributes/actor").asString()).isEqualTo("Anonymous");
        assertThat(activity.at("/attributes/action").asString())
                .startsWith("Mail sent to " + recipient + ", action: password_reset, subject: ")
                .endsWith(": Password Reset");
        assertThat(activity.get("attributes").propertyNames()).containsExactlyInAnyOrder("action", "actor", "time");
        String path = activity.at("/links/self").asString();
        admin.get(path).expect(200);
        admin.get("/v1/activities?sort=actor&filter=[]&page[size]=1").expect(200);
        client.get(path).expect(403);
        client.get("/v1/activities").expect(403);
    }

    @Test
    void aMailThatStaffDisabledIsNeitherSentNorLogged() {
        JsonNode setting =
                found("/v1/message-settings", "action", "eq", "password_change").get(0);
        enable(setting, false);
        try {
            sendMail("password_change");
        } finally {
            enable(setting, true);
        }

        assertThat(found("/v1/mails", "recipient", "eq", recipient)).isEmpty();
        assertThat(found("/v1/activities", "action", "like", "%" + recipient + "%"))
                .isEmpty();
    }

    @Test
    void aTestMailThatStaffDisabledIsRefused() {
        JsonNode setting =
                found("/v1/message-settings", "action", "eq", "test_mail").get(0);
        enable(setting, false);
        try {
            admin.post("/v1/test-mail", "{\"recipient\":\"%s\"}".formatted(recipient))
                    .expect(409);
        } finally {
            enable(setting, true);
        }
    }

    private void enable(JsonNode setting, boolean enabled) {
        JsonNode changed = admin.patch(setting.at("/links/self").asString(), """
                        {"data":{"type":"message-setting","id":"%s",
                        "attributes":{"enabled":%s,"action":"other","email-subject":"mine"}}}""".formatted(
                                setting.get("id").asString(), enabled))
                .expect(200)
                .json();
        assertThat(changed.at("/data/attributes/enabled").asBoolean()).isEqualTo(enabled);
        for (String readOnly : List.of("action", "email-subject", "email-message", "recipient")) {
            assertThat(changed.at("/data/attributes/" + readOnly)).isEqualTo(setting.at("/attributes/" + readOnly));
        }
    }

    @Test
    void messageSettingsAreListedForStaffAndShownToAll() {
        JsonNode list = admin.get("/v1/message-settings?page[size]=0&filter=[]")
                .expect(200)
                .json();

        assertThat(list.get("data")
                        .valueStream()
                        .map(setting -> setting.at("/attributes/action").asString()))
                .hasSize(40)
                .contains("user_registration", "contact_organizers", "ticket_sales_end_tomorrow")
                .isSorted();
        assertThat(list.at("/data/0/type").asString()).isEqualTo("message-setting");
        String path = list.at("/data/0/links/self").asString();
        anonymous().get(path).expect(200);
        client.get("/v1/message-settings").expect(403);
        client.patch(path, """
                {"data":{"type":"message-setting","id":"%s","attributes":{"enabled":false}}}""".formatted(list.at("/data/0/id").asString())).expect(403);
    }

    @Test
    void staffSendsATestMail() {
        assertThat(admin.post("/v1/test-mail", "{\"recipient\":\"%s\"}".formatted(recipient))
                        .expect(200)
                        .json()
                        .get("message")
                        .asString())
                .as("this server has no mail server")
                .isEqualTo("There is no mail server: the test mail is in the log of mails only");

        assertThat(mailbox.await(recipient, "test_mail").subject()).endsWith(": Test Mail");
        assertThat(admin.post("/v1/test-mail", "{}")
                        .expect(422)
                        .json()
                        .at("/errors/0/source/source")
                        .asString())
                .isEqualTo("recipient");
        admin.post("/v1/test-mail", "").expect(422);
        admin.post("/v1/test-mail", "{\"recipient\":\"a@example.com, b@example.com\"}")
                .expect(422);
        admin.post("/v1/test-mail", "nonsense").expect(400);
        client.post("/v1/test-mail", "{\"recipient\":\"%s\"}".formatted(recipient))
                .expect(403);
        anonymous().post("/v1/test-mail", "{}").expect(401);
    }
}
