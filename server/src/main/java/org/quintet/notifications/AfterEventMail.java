package org.quintet.notifications;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.USERS;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.events.EventContacts;
import org.quintet.events.EventState;
import org.quintet.installation.FrontendAddress;
import org.quintet.platform.jobs.EveryMorning;
import org.quintet.programme.sessions.SessionState;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Writes to those who made an event once it is over: its owner and organizers, and who spoke there (Open Event's facts, B14).
 * Each gets one mail, however often it is looked.
 */
@Component
class AfterEventMail {

    private static final String ORGANIZER = "after_event";
    private static final String SPEAKER_OF_EVENT = "after_event_speaker";
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int BATCH = 200;

    private final DSLContext sql;
    private final Clock clock;
    private final EventContacts contacts;
    private final FrontendAddress frontend;
    private final QueueMail queueMail;

    AfterEventMail(DSLContext sql, Clock clock, EventContacts contacts, FrontendAddress frontend, QueueMail queueMail) {
        this.sql = sql;
        this.clock = clock;
        this.contacts = contacts;
        this.frontend = frontend;
        this.queueMail = queueMail;
    }

    /** An event that is over. */
    private record Over(long id, String name, String identifier) {}

    @Bean
    RecurringTask<Void> writeAfterEvents() {
        return Tasks.recurring("write-after-events", EveryMorning.SCHEDULE)
                .execute((_, context) -> write(Optional.ofNullable(context.getExecution().lastSuccess)));
    }

    /** Writes about events that ended in the last day; in more days, but not many, if it was looked longer ago. */
    private void write(Optional<Instant> looked) {
        Instant now = clock.instant();
        Instant since = looked.filter(now.minus(USUAL)::isAfter)
                .map(last -> last.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : last)
                .orElse(now.minus(USUAL));
        List<Over> batch = over(since, now, 0);
        while (!batch.isEmpty()) {
            batch.forEach(this::write);
            batch = over(since, now, batch.getLast().id());
        }
    }

    private List<Over> over(Instant since, Instant now, long after) {
        return sql.select(EVENT.ID, EVENT.NAME, EVENT.IDENTIFIER)
                .from(EVENT)
                .where(EVENT.STATE.eq(inline(EventState.PUBLISHED.word())))
                .and(EventAccess.present())
                .and(EVENT.ENDS_AT.gt(since))
                .and(EVENT.ENDS_AT.le(now))
                .and(EVENT.ID.gt(after))
                .orderBy(EVENT.ID)
                .limit(BATCH)
                .fetch(row -> new Over(row.value1(), row.value2(), row.value3()));
    }

    private void write(Over event) {
        contacts.organizers(event.id())
                .forEach(holder -> queue(event, ORGANIZER, holder.email(), holder.firstName(), "/events/"));
        sql.select(USERS.EMAIL, USERS.FIRST_NAME)
                .from(SPEAKER)
                .join(USERS)
                .on(USERS.ID.eq(SPEAKER.USER_ID))
                .join(SESSION_SPEAKER)
                .on(SESSION_SPEAKER.SPEAKER_ID.eq(SPEAKER.ID))
                .join(SESSION)
                .on(SESSION.ID.eq(SESSION_SPEAKER.SESSION_ID))
                .where(SPEAKER.EVENT_ID.eq(event.id()))
                .and(SPEAKER.DELETED_AT.isNull())
                .and(SPEAKER.IS_EMAIL_OVERRIDDEN.isFalse())
                .and(SESSION.STATE.in(SessionState.PLANNED))
                .and(SESSION.DELETED_AT.isNull())
                .and(USERS.DELETED_AT.isNull())
                .groupBy(USERS.ID, USERS.EMAIL, USERS.FIRST_NAME)
                .orderBy(USERS.ID)
                .forEach(row -> queue(event, SPEAKER_OF_EVENT, row.value1(), Optional.ofNullable(row.value2()), "/e/"));
    }

    private void queue(Over event, String action, String address, Optional<String> name, String page) {
        queueMail.execute(NewMail.of(
                action + ":" + event.id() + ":" + address,
                action,
                address,
                Map.of(
                        "name", name.orElse(address),
                        "event", event.name(),
                        "link", frontend.url() + page + event.identifier())));
    }
}
