package org.quintet.api.openevent.events;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.EVENT;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.events.EventAccess;
import org.quintet.events.EventState;
import org.quintet.events.Visibility;
import org.quintet.events.roles.EventRole;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;
import org.quintet.schema.tables.records.EventRecord;

/**
 * Which events exist for a caller, and how the core's lifecycle and visibility look in Open Event's words. A cancelled
 * event is still "published", but in no public list; a private one is a draft of its staff.
 */
public final class EventVisibility {

    static final String DRAFT = "draft";
    static final String PUBLISHED = "published";

    static final Field<String> SHOWN_STATE = when(
                    EVENT.STATE
                            .eq(inline(EventState.DRAFT.word()))
                            .or(EVENT.VISIBILITY.eq(inline(Visibility.PRIVATE.word()))),
                    inline(DRAFT))
            .otherwise(inline(PUBLISHED));

    /** The contract's "private" means not listed. */
    static final Field<String> SHOWN_PRIVACY = when(
                    EVENT.VISIBILITY.eq(inline(Visibility.PUBLIC.word())), inline("public"))
            .otherwise(inline("private"));

    private EventVisibility() {}

    /**
     * In lists of events only what is listed, elsewhere whatever the caller may read. Below a user's address, where only he
     * himself and staff come, also all events at which that user has a role.
     */
    public static Condition rows(Attempt<OpenEventCaller> attempt) {
        if (!attempt.type().equals("event")) {
            return readable(attempt.caller()).or(workedAt(attempt));
        }
        return attempt.operation() == Operation.LIST ? inList(attempt) : readable(attempt.caller());
    }

    private static Condition inList(Attempt<OpenEventCaller> attempt) {
        Condition listed = listed(attempt.caller());
        OptionalLong user = EventLists.userOf(attempt);
        return user.isPresent() ? listed.or(EventAccess.hasAnyRole(user.getAsLong())) : listed;
    }

    /** Whoever has a role at an event may name it as what he puts something into; that thing's type decides further. */
    private static Condition workedAt(Attempt<OpenEventCaller> attempt) {
        boolean writing = attempt.operation() == Operation.CREATE || attempt.operation() == Operation.UPDATE;
        return writing ? holds(attempt, EnumSet.allOf(EventRole.class)) : falseCondition();
    }

    private static Condition holds(Attempt<OpenEventCaller> attempt, Set<EventRole> roles) {
        return roles.isEmpty()
                ? falseCondition()
                : attempt.caller().caller().ifSignedIn(user -> EventAccess.holds(user, roles));
    }

    /** Events that a caller may come across without having their address. */
    public static Condition listed(OpenEventCaller caller) {
        return EventAccess.listedPublicly().or(EventAccess.staffedBy(caller.caller()));
    }

    /** Rows of another table whose event, named by {@code eventId}, exists for the caller. */
    public static Condition rowsOf(Field<Long> eventId, Attempt<OpenEventCaller> attempt) {
        return rowsOf(eventId, attempt, Set.of());
    }

    /** As {@link #rowsOf(Field, Attempt)}, and those of events where the caller has one of {@code roles}. */
    public static Condition rowsOf(Field<Long> eventId, Attempt<OpenEventCaller> attempt, Set<EventRole> roles) {
        Condition present = attempt.trashed() ? noCondition() : EventAccess.present();
        return exists(selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .and(present)
                .and(readable(attempt.caller()).or(holds(attempt, roles))));
    }

    static Condition readable(OpenEventCaller caller) {
        return EventAccess.readablePublicly().or(EventAccess.staffedBy(caller.caller()));
    }

    static String shownState(EventRecord event) {
        boolean draft = event.getState().equals(EventState.DRAFT.word())
                || event.getVisibility().equals(Visibility.PRIVATE.word());
        return draft ? DRAFT : PUBLISHED;
    }
}
