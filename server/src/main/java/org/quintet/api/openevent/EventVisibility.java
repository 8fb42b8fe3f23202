package org.quintet.api.openevent;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.regexpReplaceAll;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.EVENT;

import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.events.EventAccess;
import org.quintet.events.EventState;
import org.quintet.events.Visibility;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;
import org.quintet.schema.tables.records.EventRecord;

/**
 * Which events exist for a caller, and how the core's lifecycle and visibility look in Open Event's words. A cancelled
 * event is still "published", but in no public list; a private one is a draft of its staff.
 */
final class EventVisibility {

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

    static final Field<String> CHAT_ROOM_NAME =
            concat(regexpReplaceAll(EVENT.NAME, val("[^a-zA-Z0-9]"), val("-")), inline("-"), EVENT.IDENTIFIER);

    private EventVisibility() {}

    static Condition rows(Attempt<OpenEventCaller> attempt) {
        Caller caller = attempt.caller().caller();
        Condition everybody =
                attempt.operation() == Operation.LIST ? EventAccess.listedPublicly() : EventAccess.readablePublicly();
        return everybody.or(EventAccess.staffedBy(caller));
    }

    static String shownState(EventRecord event) {
        boolean draft = event.getState().equals(EventState.DRAFT.word())
                || event.getVisibility().equals(Visibility.PRIVATE.word());
        return draft ? DRAFT : PUBLISHED;
    }
}
