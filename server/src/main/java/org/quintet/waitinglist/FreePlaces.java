package org.quintet.waitinglist;

import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.events.EventAccess;
import org.quintet.ticketing.PlacesFreed;
import org.quintet.ticketing.types.Availability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Sees to it that free places are offered to those who wait. What is given back is offered in the same transaction: nobody
 * snatches it. Places come free in other ways too (a limit is raised, a sale begins, a type is shown), which no single
 * moment tells: for those, one node looks every few seconds.
 */
@Configuration(proxyBeanMethods = false)
class FreePlaces {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int BATCH = 100;

    private final DSLContext sql;
    private final Clock clock;
    private final OfferPlaces offerPlaces;

    FreePlaces(DSLContext sql, Clock clock, OfferPlaces offerPlaces) {
        this.sql = sql;
        this.clock = clock;
        this.offerPlaces = offerPlaces;
    }

    @EventListener
    void on(PlacesFreed freed) {
        offerPlaces.execute(freed.eventId());
    }

    @Bean
    RecurringTask<Void> offerFreePlaces() {
        return Tasks.recurring("offer-places", FixedDelay.of(INTERVAL)).execute((_, _) -> offer());
    }

    private void offer() {
        withPlacesAndQueue().forEach(offerPlaces::execute);
    }

    private List<Long> withPlacesAndQueue() {
        Instant now = clock.instant();
        return sql.select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.ID.in(select(WAITING_LIST_ENTRY.EVENT_ID)
                        .from(WAITING_LIST_ENTRY)
                        .where(WaitsFor.queued())))
                .and(EventAccess.listedPublicly())
                .and(EVENT.ENDS_AT.ge(now))
                .and(Availability.onSale(now))
                .limit(BATCH)
                .fetch(EVENT.ID);
    }
}
