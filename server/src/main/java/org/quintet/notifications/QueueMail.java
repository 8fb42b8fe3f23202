package org.quintet.notifications;

import static org.quintet.schema.Tables.ACTIVITY;
import static org.quintet.schema.Tables.MAIL;
import static org.quintet.schema.Tables.MAIL_ATTACHMENT;
import static org.quintet.schema.Tables.MESSAGE_SETTING;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.installation.InstallationSettings;
import org.quintet.platform.mail.Attachment;
import org.quintet.platform.mail.MailTransport;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.annotation.Lazy;

/**
 * Puts a mail into the log, with an activity, and has it sent after the commit. The same cause makes one mail only,
 * however often the domain event behind it is handled. A mail that the message settings disable is not even logged.
 * Without a mail server the mail stays in the log.
 */
@UseCase
public class QueueMail {

    static final TaskDescriptor<Void> SEND_MAIL = TaskDescriptor.of("send-mail");

    private final DSLContext sql;
    private final Clock clock;
    private final MailTemplates templates;
    private final MailTransport transport;
    private final InstallationSettings settings;
    private final SchedulerClient jobs;

    QueueMail(
            DSLContext sql,
            Clock clock,
            MailTemplates templates,
            MailTransport transport,
            InstallationSettings settings,
            @Lazy SchedulerClient jobs) {
        this.sql = sql;
        this.clock = clock;
        this.templates = templates;
        this.transport = transport;
        this.settings = settings;
        this.jobs = jobs;
    }

    /** What became of a mail. */
    public enum Outcome {
        /** It is on its way. */
        QUEUED,
        /** It is in the log, and stays there: there is no mail server. */
        LOGGED,
        /** There is none: nobody to send it to, the message settings disable it, or there is one of this cause. */
        NONE
    }

    /** @throws IllegalArgumentException if there is no template for the action, or it asks for a word that is not there */
    public Outcome execute(NewMail mail) {
        if (mail.recipient().isBlank() || isDisabled(mail.action())) {
            return Outcome.NONE;
        }
        Map<String, String> words = new HashMap<>(mail.words());
        words.put("app", settings.current().appName());
        MailTemplates.Text sent = templates.render(mail.action(), words);
        MailTemplates.Text shown = templates.render(mail.action(), MaskedTokens.in(words));
        boolean delivers = transport.delivers();
        Optional<Long> logged = log(mail, sent, shown, delivers ? "queued" : "logged");
        logged.ifPresent(id -> {
            attach(id, mail.attachments());
            writeActivity(mail, shown.subject());
            if (delivers) {
                jobs.scheduleIfNotExists(SEND_MAIL.instance(id.toString()).scheduledTo(clock.instant()));
            }
        });
        return logged.isEmpty() ? Outcome.NONE : delivers ? Outcome.QUEUED : Outcome.LOGGED;
    }

    private boolean isDisabled(String action) {
        return sql.fetchExists(
                MESSAGE_SETTING, MESSAGE_SETTING.ACTION.eq(action).and(MESSAGE_SETTING.ENABLED.isFalse()));
    }

    /** Returns the id of the mail, or nothing if there is one of this cause. */
    private Optional<Long> log(NewMail mail, MailTemplates.Text sent, MailTemplates.Text shown, String state) {
        Instant now = clock.instant();
        @Nullable String outgoing = sent.message().equals(shown.message()) ? null : sent.message();
        return sql.insertInto(MAIL)
                .set(MAIL.CAUSE, mail.cause())
                .set(MAIL.ACTION, mail.action())
                .set(MAIL.RECIPIENT, mail.recipient())
                .set(MAIL.SUBJECT, shown.subject())
                .set(MAIL.MESSAGE, shown.message())
                .set(MAIL.OUTGOING, outgoing)
                .set(MAIL.REPLY_TO, mail.replyTo().orElse(null))
                .set(MAIL.BLIND_COPIES, mail.blindCopies().toArray(String[]::new))
                .set(MAIL.STATE, state)
                .set(MAIL.CREATED_AT, now)
                .onConflict(MAIL.CAUSE)
                .doNothing()
                .returningResult(MAIL.ID)
                .fetchOptional()
                .map(row -> row.value1());
    }

    private void attach(long mailId, List<Attachment> attachments) {
        for (int position = 0; position < attachments.size(); position++) {
            Attachment attachment = attachments.get(position);
            sql.insertInto(MAIL_ATTACHMENT)
                    .set(MAIL_ATTACHMENT.MAIL_ID, mailId)
                    .set(MAIL_ATTACHMENT.POSITION, (short) position)
                    .set(MAIL_ATTACHMENT.NAME, attachment.name())
                    .set(MAIL_ATTACHMENT.MEDIA_TYPE, attachment.mediaType())
                    .set(MAIL_ATTACHMENT.CONTENT, attachment.content())
                    .execute();
        }
    }

    /** The words are those of Open Event (group Activities). */
    private void writeActivity(NewMail mail, String subject) {
        sql.insertInto(ACTIVITY)
                .set(ACTIVITY.ACTOR, "Anonymous")
                .set(
                        ACTIVITY.ACTION,
                        "Mail sent to %s, action: %s, subject: %s".formatted(mail.recipient(), mail.action(), subject))
                .set(ACTIVITY.CREATED_AT, clock.instant())
                .execute();
    }
}
