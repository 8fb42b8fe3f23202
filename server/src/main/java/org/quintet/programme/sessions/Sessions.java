package org.quintet.programme.sessions;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Who may see and change which session. Conditions are for queries on the table {@code session}. */
@Component
public class Sessions {

    private final DSLContext sql;

    Sessions(DSLContext sql) {
        this.sql = sql;
    }

    /** Not deleted. */
    public static Condition present() {
        return SESSION.DELETED_AT.isNull();
    }

    /** A part of the programme: accepted or confirmed, not deleted. */
    public static Condition planned() {
        return present()
                .and(SESSION.STATE.in(
                        SessionState.PLANNED.stream().map(DSL::inline).toList()));
    }

    /** Of an event whose programme is for everybody: a client may keep it to those who work for the event. */
    public static Condition ofPublicProgramme() {
        return exists(selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(SESSION.EVENT_ID))
                .and(jsonbGetAttributeAsText(EVENT.SETTINGS, "publicSchedule").isDistinctFrom(DSL.inline("false"))));
    }

    /** In the programme, or taken out of it. */
    public static Condition announced() {
        return present()
                .and(SESSION.STATE.notIn(
                        List.of(DSL.inline(SessionState.DRAFT.word()), DSL.inline(SessionState.PENDING.word()))));
    }

    /**
     * Refuses whoever does not work for the event.
     *
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed otherwise
     */
    public void requireStaff(User actor, long eventId) {
        Condition event = EVENT.ID.eq(eventId).and(EventAccess.present());
        if (!sql.fetchExists(selectOne().from(EVENT).where(event))) {
            throw new Failure.NotFound("event");
        }
        Condition staffed = EventAccess.staffedBy(new Caller.SignedIn(actor, false));
        if (!sql.fetchExists(selectOne().from(EVENT).where(event).and(staffed))) {
            throw new Failure.NotAllowed("You may not change this event's programme");
        }
    }
}
