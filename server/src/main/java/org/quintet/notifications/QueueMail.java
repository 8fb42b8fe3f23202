package org.quintet.notifications;

import static org.quintet.schema.Tables.MAIL;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.platform.mail.MailTransport;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.annotation.Lazy;

/**
 * Puts a mail into the log and has it sent after the commit. The same cause makes one mail only, however often the domain
 * event behind it is handled. Without a mail server the mail stays in the log.
 */
@UseCase
public class QueueMail {

    static final TaskDescriptor<Void> SEND_MAIL = TaskDescriptor.of("send-mail");

    private final DSLContext sql;
    private final Clock clock;
    private final MailTransport transport;
    private final SchedulerClient jobs;

    QueueMail(DSLContext sql, Clock clock, MailTransport transport, @Lazy SchedulerClient jobs) {
        this.sql = sql;
        this.clock = clock;
        this.transport = transport;
        this.jobs = jobs;
    }

    /**
     * A mail to be.
     *
     * @param cause what it is about, once: the action and the ids of what it concerns
     * @param action the kind of mail, in the words of Open Event's message settings
     */
    public record NewMail(String cause, String action, String recipient, String subject, String body) {}

    public void execute(NewMail mail) {
        Instant now = clock.instant();
        Optional<Long> id = sql.insertInto(MAIL)
                .set(MAIL.CAUSE, mail.cause())
                .set(MAIL.ACTION, mail.action())
                .set(MAIL.RECIPIENT, mail.recipient())
                .set(MAIL.SUBJECT, mail.subject())
                .set(MAIL.BODY, mail.body())
                .set(MAIL.STATE, transport.delivers() ? "queued" : "logged")
                .set(MAIL.CREATED_AT, now)
                .onConflict(MAIL.CAUSE)
                .doNothing()
                .returningResult(MAIL.ID)
                .fetchOptional()
                .map(row -> row.value1());
        if (id.isPresent() && transport.delivers()) {
            jobs.scheduleIfNotExists(SEND_MAIL.instance(id.get().toString()).scheduledTo(now));
        }
    }
}
