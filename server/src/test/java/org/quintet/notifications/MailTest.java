package org.quintet.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.EVENT_PUBLICATION;
import static org.quintet.schema.Tables.MAIL;

import java.time.Duration;
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

        String link = mailbox.await(email, "user_registration").link();
        String path = link.substring(link.indexOf("/verify?token="));
        http().get(path + "x").expect(400);
        http().get("/verify").expect(400);
        http().get(path).expect(200);
        assertThat(isVerified(email)).isTrue();
    }

    @Test
    void aMailWhoseReactionWasResubmittedAndLostAgainIsQueuedAllTheSame() {
        String email = World.unique("lost") + "@example.com";
        sql.execute("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                    completion_attempts, last_resubmission_date)
                values (gen_random_uuid(),
                    'org.quintet.notifications.VerificationMail.on(org.quintet.identity.UserRegistered)',
                    'org.quintet.identity.UserRegistered', ?, now() - interval '1 hour', 'RESUBMITTED', 2,
                    now() - interval '1 hour')""", """
                {"userId":%d,"email":"%s","name":"Nobody","verified":false}""".formatted(System.nanoTime(), email));
        sql.execute("update scheduled_tasks set execution_time = now()"
                + " where task_name = 'resubmit-unfinished-reactions' and not picked");

        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> sql.fetchExists(MAIL, MAIL.RECIPIENT.eq(email)));
        // what was handled is forgotten
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !sql.fetchExists(EVENT_PUBLICATION, EVENT_PUBLICATION.SERIALIZED_EVENT.contains(email)));
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
