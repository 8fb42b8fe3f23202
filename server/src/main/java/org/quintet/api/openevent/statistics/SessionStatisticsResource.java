package org.quintet.api.openevent.statistics;

import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.schema.Tables.SESSION;

import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.jsonapi.ResourceType;
import org.quintet.programme.sessions.SessionState;
import org.springframework.stereotype.Component;

/** Type {@code admin-statistics-session} (document, group Admin Statistics). Submitted are all, whatever came of them. */
@Component
class SessionStatisticsResource implements OpenEventResource {

    private static final Condition PRESENT = SESSION.DELETED_AT.isNull();

    private final ResourceType<OpenEventCaller> type = AdminStatistics.declare(
                    "admin-statistics-session", "/admin/statistics/sessions")
            .computed("draft", in(SessionState.DRAFT), integer())
            .computed("submitted", AdminStatistics.count(SESSION, PRESENT), integer())
            .computed("accepted", in(SessionState.ACCEPTED), integer())
            .computed("confirmed", in(SessionState.CONFIRMED), integer())
            .computed("pending", in(SessionState.PENDING), integer())
            .computed("rejected", in(SessionState.REJECTED), integer())
            .declared();

    private static Field<Integer> in(SessionState state) {
        return AdminStatistics.count(SESSION, PRESENT.and(SESSION.STATE.eq(state.word())));
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
