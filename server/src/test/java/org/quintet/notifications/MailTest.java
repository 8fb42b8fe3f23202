package org.quintet.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.MAIL;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Without a mail server, mails stay in the log; docs and {@code TwoServersTest} show the other way. */
class MailTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @Test
    void aRegistrationAsksToVerifyTheAddressAndTheLinkDoes() {
        String email = World.unique("new") + "@example.com";
        http().with("Content-Type", "application/vnd.api+json")
                .post("/v1/users", """
                        {"data":{"type":"user","attributes":{"email":"%s","password":"long enough"}}}""".formatted(email))
                .expect(201);

        String body = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> sql.select(MAIL.BODY)
                                .from(MAIL)
                                .where(MAIL.RECIPIENT.eq(email))
                                .and(MAIL.STATE.eq("logged"))
                                .fetchOne(MAIL.BODY),
                        mail -> mail != null);

        Matcher link = Pattern.compile("/verify\\?token=\\S+").matcher(body);
        assertThat(link.find()).isTrue();
        http().get(link.group() + "x").expect(400);
        http().get("/verify").expect(400);
        http().get(link.group()).expect(200);
        assertThat(isVerified(email)).isTrue();
    }

    @Test
    void whoeverIsVouchedForGetsNoMail() {
        World.Person person = world().member(world().organisation(), "staff");

        assertThat(isVerified(person.email())).isTrue();
        assertThat(sql.fetchCount(MAIL, MAIL.RECIPIENT.eq(person.email()))).isZero();
    }

    private boolean isVerified(String email) {
        return http().with("Authorization", "JWT " + world().adminToken())
                .get("/v1/users?filter="
                        + java.net.URLEncoder.encode(
                                "[{\"name\":\"email\",\"op\":\"eq\",\"val\":\"" + email + "\"}]",
                                java.nio.charset.StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .at("/data/0/attributes/is-verified")
                .asBoolean();
    }
}
