package org.quintet.notifications;

import static org.jooq.impl.DSL.coalesce;
import static org.quintet.schema.Tables.MAIL;
import static org.quintet.schema.Tables.MAIL_ATTACHMENT;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.installation.InstallationSettings;
import org.quintet.installation.Settings;
import org.quintet.platform.mail.Attachment;
import org.quintet.platform.mail.MailTransport;
import org.quintet.platform.mail.OutgoingMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;

/**
 * Sends the mails that are queued. The scheduler gives each to one node; a mail server that is away is asked again, at
 * growing distances, for about a day.
 */
@Configuration(proxyBeanMethods = false)
class MailDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double GROWTH = 2;
    private static final int RETRIES = 15;

    private final DSLContext sql;
    private final Clock clock;
    private final MailTransport transport;
    private final InstallationSettings settings;

    MailDelivery(DSLContext sql, Clock clock, MailTransport transport, InstallationSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.transport = transport;
        this.settings = settings;
    }

    @Bean
    OneTimeTask<Void> sendMail() {
        return Tasks.oneTime(QueueMail.SEND_MAIL)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        RETRIES,
                        new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, GROWTH),
                        (complete, _) -> giveUp(idOf(complete.getExecution().taskInstance))))
                .execute((instance, _) -> send(idOf(instance)));
    }

    private static long idOf(TaskInstance<?> job) {
        return Long.parseLong(job.getId());
    }

    private void giveUp(long id) {
        dropAttachments(id);
        sql.update(MAIL)
                .set(MAIL.STATE, "failed")
                .setNull(MAIL.OUTGOING)
                .where(MAIL.ID.eq(id))
                .and(MAIL.STATE.eq("queued"))
                .execute();
    }

    private void send(long id) {
        Optional<OutgoingMail> mail = queued(id);
        if (mail.isEmpty()) {
            return;
        }
        try {
            transport.send(mail.get());
        } catch (MailException e) {
            log.warn("Mail {} was not sent: {}", id, e.getMessage());
            sql.update(MAIL)
                    .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                    .set(MAIL.LAST_ERROR, e.getMessage())
                    .where(MAIL.ID.eq(id))
                    .execute();
            throw e;
        }
        sql.update(MAIL)
                .set(MAIL.STATE, "sent")
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .setNull(MAIL.LAST_ERROR)
                .setNull(MAIL.OUTGOING)
                .set(MAIL.SENT_AT, clock.instant())
                .where(MAIL.ID.eq(id))
                .execute();
        dropAttachments(id);
    }

    private void dropAttachments(long id) {
        sql.deleteFrom(MAIL_ATTACHMENT).where(MAIL_ATTACHMENT.MAIL_ID.eq(id)).execute();
    }

    private List<Attachment> attachments(long id) {
        return sql.select(MAIL_ATTACHMENT.NAME, MAIL_ATTACHMENT.MEDIA_TYPE, MAIL_ATTACHMENT.CONTENT)
                .from(MAIL_ATTACHMENT)
                .where(MAIL_ATTACHMENT.MAIL_ID.eq(id))
                .orderBy(MAIL_ATTACHMENT.POSITION)
                .fetch(row -> new Attachment(row.value1(), row.value2(), row.value3()));
    }

    private Optional<OutgoingMail> queued(long id) {
        return sql.select(
                        MAIL.RECIPIENT,
                        MAIL.SUBJECT,
                        coalesce(MAIL.OUTGOING, MAIL.MESSAGE),
                        MAIL.REPLY_TO,
                        MAIL.BLIND_COPIES)
                .from(MAIL)
                .where(MAIL.ID.eq(id))
                .and(MAIL.STATE.eq("queued"))
                .fetchOptional(row -> new OutgoingMail(
                        sender(),
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        List.of(row.value5()),
                        attachments(id)));
    }

    private OutgoingMail.Sender sender() {
        Settings current = settings.current();
        return new OutgoingMail.Sender(current.emailFrom(), current.emailFromName());
    }
}
