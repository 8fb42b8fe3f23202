package org.quintet.notifications;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;
import org.quintet.events.EventAccess;
import org.quintet.events.EventContacts;
import org.quintet.events.EventState;
import org.quintet.events.roles.EventRoles;
import org.quintet.installation.FrontendAddress;
import org.quintet.platform.jobs.EveryMorning;
import org.quintet.ticketing.types.TicketTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Tells an event's owner, with a copy to its organizers, that the sale of tickets ends soon or has ended (Open Event's facts,
 * B14). Days are those of UTC.
 */
@Component
class TicketSalesMail {

    /** How far the day on which a sale ends is from today, and what is said then. */
    private static final Map<Integer, String> ACTIONS = Map.of(
            -1, "ticket_sales_end",
            1, "ticket_sales_end_tomorrow",
            7, "ticket_sales_end_next_week");

    private static final int BATCH = 200;

    private final DSLContext sql;
    private final Clock clock;
    private final EventContacts contacts;
    private final FrontendAddress frontend;
    private final QueueMail queueMail;

    TicketSalesMail(
            DSLContext sql, Clock clock, EventContacts contacts, FrontendAddress frontend, QueueMail queueMail) {
        this.sql = sql;
        this.clock = clock;
        this.contacts = contacts;
        this.frontend = frontend;
        this.queueMail = queueMail;
    }

    @Bean
    RecurringTask<Void> tellOfTicketSales() {
        return Tasks.recurring("tell-of-ticket-sales", EveryMorning.SCHEDULE).execute((_, _) -> tell());
    }

    private void tell() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        ACTIONS.forEach((days, action) -> {
            LocalDate day = today.plusDays(days);
            List<Long> batch = events(day, now, 0);
            while (!batch.isEmpty()) {
                batch.forEach(event -> tell(event, day, action));
                batch = events(day, now, batch.getLast());
            }
        });
    }

    /** Events that are not over, of which a sale ends on that day. */
    private List<Long> events(LocalDate day, Instant now, long after) {
        return sql.selectDistinct(EVENT.ID)
                .from(TICKET_TYPE)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_TYPE.EVENT_ID))
                .where(endsOn(day))
                .and(EVENT.STATE.eq(inline(EventState.PUBLISHED.word())))
                .and(EventAccess.present())
                .and(EVENT.ENDS_AT.gt(now))
                .and(EVENT.ID.gt(after))
                .orderBy(EVENT.ID)
                .limit(BATCH)
                .fetch(EVENT.ID);
    }

    private static Condition endsOn(LocalDate day) {
        return TicketTypes.present()
                .and(TICKET_TYPE.SALES_ENDS_AT.ge(startOf(day)))
                .and(TICKET_TYPE.SALES_ENDS_AT.lt(startOf(day.plusDays(1))));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void tell(long eventId, LocalDate day, String action) {
        List<EventRoles.Holder> organizers = contacts.organizers(eventId);
        Result<Record3<String, String, String>> types = sql.select(EVENT.NAME, EVENT.IDENTIFIER, TICKET_TYPE.NAME)
                .from(TICKET_TYPE)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_TYPE.EVENT_ID))
                .where(EVENT.ID.eq(eventId))
                .and(endsOn(day))
                .orderBy(TICKET_TYPE.POSITION, TICKET_TYPE.ID)
                .fetch();
        // an event that was made through an API without such roles has nobody to tell
        if (!organizers.isEmpty() && !types.isEmpty()) {
            queueMail.execute(mail(action, eventId, day, organizers, types));
        }
    }

    private NewMail mail(
            String action,
            long eventId,
            LocalDate day,
            List<EventRoles.Holder> organizers,
            Result<Record3<String, String, String>> types) {
        EventRoles.Holder first = organizers.getFirst();
        List<String> copies = organizers.stream()
                .map(EventRoles.Holder::email)
                .filter(email -> !email.equals(first.email()))
                .distinct()
                .toList();
        return new NewMail(
                action + ":" + eventId + ":" + day,
                action,
                first.email(),
                Map.of(
                        "name", first.firstName().orElse(first.email()),
                        "event", types.getFirst().value1(),
                        "tickets", String.join(", ", types.getValues(TICKET_TYPE.NAME)),
                        "link", frontend.url() + "/events/" + types.getFirst().value2() + "/tickets"),
                Optional.empty(),
                copies);
    }
}
