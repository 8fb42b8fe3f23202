package org.quintet.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quintet.schema.Tables.ACTIVITY;
import static org.quintet.schema.Tables.MAIL;
import static org.quintet.schema.Tables.MESSAGE_SETTING;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Mailbox;
import org.quintet.testing.ServerTest;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

class QueueMailTest extends ServerTest {

    private static final String ACTION = "event_role";

    @Autowired
    private QueueMail queueMail;

    @Autowired
    private DSLContext sql;

    private final String recipient = World.unique("invited") + "@example.com";

    private NewMail invitation(String role, String event) {
        return NewMail.of(
                ACTION + ":" + recipient,
                ACTION,
                recipient,
                Map.of(
                        "email",
                        recipient,
                        "role",
                        role,
                        "event",
                        event,
                        "link",
                        "https://example.com/role-invites?token=5ecret&x=1"));
    }

    @Test
    void wordsAreEscapedInTheMessageAndMakeNoSecondLineInTheSubject() {
        queueMail.execute(invitation("<b>boss</b>", "A\r\nBcc: all@example.com\n${1+1} [[${email}]] Ω"));

        Mailbox.Mail mail = mailbox.await(recipient, ACTION);
        assertThat(mail.subject())
                .isEqualTo("Invitation to be <b>boss</b> at A Bcc: all@example.com ${1+1} [[${email}]] Ω");
        assertThat(mail.html()).contains("&lt;b&gt;boss&lt;/b&gt;").contains("${1+1} [[${email}]]");
    }

    @Test
    void aTokenIsSentButNeitherShownInTheLogNorInTheActivities() {
        queueMail.execute(invitation("moderator", "Conf"));

        assertThat(mailbox.await(recipient, ACTION).link()).endsWith("/role-invites?token=5ecret&x=1");
        Record mail = sql.fetchSingle(MAIL, MAIL.RECIPIENT.eq(recipient));
        assertThat(mail.get(MAIL.MESSAGE))
                .contains("/role-invites?token=***&amp;x=1")
                .doesNotContain("5ecret");
        assertThat(sql.select(ACTIVITY.ACTOR, ACTIVITY.ACTION)
                        .from(ACTIVITY)
                        .where(ACTIVITY.ACTION.contains(recipient))
                        .fetch(row -> row.value1() + ": " + row.value2()))
                .containsExactly("Anonymous: Mail sent to " + recipient
                        + ", action: event_role, subject: Invitation to be moderator at Conf");
    }

    @Test
    void oneCauseMakesOneMailAndOneActivity() {
        queueMail.execute(invitation("moderator", "Conf"));
        queueMail.execute(invitation("moderator", "Conf"));

        assertThat(mailbox.of(recipient, ACTION)).hasSize(1);
        assertThat(sql.fetchCount(ACTIVITY, ACTIVITY.ACTION.contains(recipient)))
                .isEqualTo(1);
    }

    @Test
    void aMailWithoutARecipientIsNone() {
        queueMail.execute(NewMail.of("test_mail:" + World.unique("nobody"), "test_mail", " ", Map.of()));

        assertThat(mailbox.of(" ", "test_mail")).isEmpty();
    }

    @Test
    void aMailThatLacksAWordOrATemplateIsABug() {
        assertThatThrownBy(() -> queueMail.execute(NewMail.of("x", ACTION, recipient, Map.of("email", "x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The mail event_role lacks the words [event, link, role]");
        assertThatThrownBy(() -> queueMail.execute(NewMail.of("x", "no_such", recipient, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTemplateIsAMessageSettingWithItsWordsInBraces() {
        assertThat(sql.fetchValues(MESSAGE_SETTING.ACTION)).hasSize(40);
        Record setting = sql.fetchSingle(MESSAGE_SETTING, MESSAGE_SETTING.ACTION.eq(ACTION));
        assertThat(setting.get(MESSAGE_SETTING.SUBJECT)).isEqualTo("Invitation to be {role} at {event}");
        assertThat(setting.get(MESSAGE_SETTING.MESSAGE))
                .contains("Hello {email}")
                .contains("<a href=\"{link}\">");
        assertThat(setting.get(MESSAGE_SETTING.RECIPIENT)).isEqualTo("User");
    }
}
