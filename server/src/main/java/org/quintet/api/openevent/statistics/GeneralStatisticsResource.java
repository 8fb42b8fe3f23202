package org.quintet.api.openevent.statistics;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.api.openevent.statistics.AdminStatistics.count;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.SPONSOR;

import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ResourceType;
import org.quintet.programme.sessions.SessionState;
import org.springframework.stereotype.Component;

/**
 * Type {@code event-statistics-general}: how large an event's programme is (document, group Event Statistics). Its key is
 * the event's. Submitted are all sessions, whatever came of them. The reference tells speakers by the states of their
 * sessions; the document, one number.
 */
@Component
class GeneralStatisticsResource implements OpenEventResource {

    private static final Condition SESSIONS = SESSION.EVENT_ID.eq(EVENT.ID).and(SESSION.DELETED_AT.isNull());
    private static final Condition SPEAKERS = SPEAKER.EVENT_ID.eq(EVENT.ID).and(SPEAKER.DELETED_AT.isNull());
    private static final Condition SPEAKS = exists(selectOne()
            .from(SESSION_SPEAKER)
            .join(SESSION)
            .on(SESSION.ID.eq(SESSION_SPEAKER.SESSION_ID))
            .where(SESSION_SPEAKER.SPEAKER_ID.eq(SPEAKER.ID))
            .and(SESSION.DELETED_AT.isNull()));

    private static final String NAME = "event-statistics-general";

    private final ResourceType<OpenEventCaller> type;

    GeneralStatisticsResource(Permissions permissions) {
        this.type = ResourceType.<OpenEventCaller>named(NAME)
                .stored(EVENT, EVENT.ID)
                .selfLinkAt("/events/{id}/statistics/general")
                .visibleRows(GeneralStatisticsResource::visible)
                .get(permissions.atEvent(EventAuthority.COORGANIZER))
                .computed("identifier", EVENT.IDENTIFIER, string())
                .computed("sessions", count(SESSION, SESSIONS), integer())
                .computed("sessions-draft", in(SessionState.DRAFT), integer())
                .computed("sessions-submitted", count(SESSION, SESSIONS), integer())
                .computed("sessions-accepted", in(SessionState.ACCEPTED), integer())
                .computed("sessions-confirmed", in(SessionState.CONFIRMED), integer())
                .computed("sessions-pending", in(SessionState.PENDING), integer())
                .computed("sessions-rejected", in(SessionState.REJECTED), integer())
                .computed("sessions-withdrawn", in(SessionState.WITHDRAWN), integer())
                .computed("sessions-canceled", in(SessionState.CANCELED), integer())
                .computed("speakers", count(SPEAKER, SPEAKERS), integer())
                .computed("speaker-without-session", count(SPEAKER, SPEAKERS.andNot(SPEAKS)), integer())
                .computed("sponsors", sponsors(), integer())
                .declared();
    }

    /** Whoever asks for them is told whether he may; who comes from an event sees those of events that he organises. */
    private static Condition visible(Attempt<OpenEventCaller> attempt) {
        return attempt.type().equals(NAME)
                ? EventAccess.present()
                : EventAccess.present()
                        .and(EventAccess.organisedBy(attempt.caller().caller()));
    }

    private static Field<Integer> in(SessionState state) {
        return count(SESSION, SESSIONS.and(SESSION.STATE.eq(state.word())));
    }

    private static Field<Integer> sponsors() {
        return count(SPONSOR, SPONSOR.EVENT_ID.eq(EVENT.ID).and(SPONSOR.DELETED_AT.isNull()));
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
