package org.quintet.api.openevent.satellites;

import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EXHIBITOR;
import static org.quintet.schema.Tables.EXHIBITOR_SESSION;
import static org.quintet.schema.Tables.SESSION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.springframework.stereotype.Component;

/** The sessions that exhibitors show themselves in: sessions of their own event. */
@Component
class ExhibitorSessions {

    private static final String SESSIONS = "sessions";

    private final DSLContext sql;

    ExhibitorSessions(DSLContext sql) {
        this.sql = sql;
    }

    /** Refuses sessions of another event than the new exhibitor's. */
    Changes ofNew(Changes changes) {
        long event = changes.relatedId("event").orElse(0L);
        require(changes, event, SESSION.ID.in(changes.relatedIds(SESSIONS)));
        return changes;
    }

    /** Refuses sessions that will be of another event than the exhibitor, be it because he moves or because of them. */
    Changes ofExisting(long exhibitor, Changes changes) {
        Optional<Long> moved = changes.relatedId("event");
        if (moved.isEmpty() && !changes.has(SESSIONS)) {
            return changes;
        }
        long event = moved.orElseGet(() -> sql.select(EXHIBITOR.EVENT_ID)
                .from(EXHIBITOR)
                .where(EXHIBITOR.ID.eq(exhibitor))
                .fetchSingle()
                .value1());
        Condition shown = changes.has(SESSIONS)
                ? SESSION.ID.in(changes.relatedIds(SESSIONS))
                : SESSION.ID.in(select(EXHIBITOR_SESSION.SESSION_ID)
                        .from(EXHIBITOR_SESSION)
                        .where(EXHIBITOR_SESSION.EXHIBITOR_ID.eq(exhibitor)));
        require(changes, event, shown);
        return changes;
    }

    private void require(Changes changes, long event, Condition shown) {
        List<Long> foreign = sql.select(SESSION.ID)
                .from(SESSION)
                .where(shown)
                .and(SESSION.EVENT_ID.ne(event))
                .orderBy(SESSION.ID)
                .limit(1)
                .fetch(SESSION.ID);
        if (!foreign.isEmpty()) {
            String place = changes.has(SESSIONS) ? SESSIONS : "event";
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/" + place),
                    "Session " + foreign.getFirst() + " is of another event");
        }
    }
}
