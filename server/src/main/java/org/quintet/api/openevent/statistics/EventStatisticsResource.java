package org.quintet.api.openevent.statistics;

import static org.jooq.impl.DSL.inline;
import static org.quintet.api.openevent.statistics.AdminStatistics.count;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.events.EventAccess;
import org.quintet.events.EventState;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code admin-statistics-event} (document, group Admin Statistics). What is over counts as past, draft or not. */
@Component
class EventStatisticsResource implements OpenEventResource {

    private static final Condition DRAFT = EVENT.STATE.eq(inline(EventState.DRAFT.word()));

    private final ResourceType<OpenEventCaller> type;

    EventStatisticsResource(Clock clock) {
        this.type = AdminStatistics.declare("admin-statistics-event", "/admin/statistics/events")
                .computed("draft", caller -> count(EVENT, DSL.and(DRAFT, lasting(clock))), integer())
                .computed("published", caller -> count(EVENT, DSL.and(DSL.not(DRAFT), lasting(clock))), integer())
                .computed("past", caller -> count(EVENT, EventAccess.present().andNot(lasting(clock))), integer())
                .declared();
    }

    private static Condition lasting(Clock clock) {
        return EventAccess.present().and(EVENT.ENDS_AT.ge(clock.instant()));
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
