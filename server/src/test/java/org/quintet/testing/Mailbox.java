package org.quintet.testing;

import static org.jooq.impl.DSL.coalesce;
import static org.quintet.schema.Tables.MAIL;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** The mails of the server under test, which has no mail server: what would have been sent, with all secrets. */
@Component
public class Mailbox {

    private final DSLContext sql;

    Mailbox(DSLContext sql) {
        this.sql = sql;
    }

    /** A mail as its recipient would get it. */
    public record Mail(String subject, String html) {

        /** Where its first link leads. */
        public String link() {
            return Jsoup.parse(html).expectFirst("a[href]").attr("href");
        }

        /** The secret in its first link. */
        public String token() {
            return link().replaceFirst(".*[?&]token=", "");
        }
    }

    /** The mails of this kind that somebody has got by now, oldest first. */
    public List<Mail> of(String recipient, String action) {
        return sql.select(MAIL.SUBJECT, coalesce(MAIL.OUTGOING, MAIL.MESSAGE))
                .from(MAIL)
                .where(MAIL.RECIPIENT.eq(recipient), MAIL.ACTION.eq(action))
                .orderBy(MAIL.ID)
                .fetch(row -> new Mail(row.value1(), row.value2()));
    }

    /** The newest mail of this kind that somebody got; waits for the first. */
    public Mail await(String recipient, String action) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> of(recipient, action), mails -> !mails.isEmpty())
                .getLast();
    }
}
