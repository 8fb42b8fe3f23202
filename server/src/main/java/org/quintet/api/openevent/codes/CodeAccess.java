package org.quintet.api.openevent.codes;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_ORDER;

import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Operation;
import org.quintet.jsonapi.Permission;

/** Who comes across codes: those who run the event, who made the code, and whoever knows it. */
final class CodeAccess {

    private CodeAccess() {}

    /**
     * The rows of {@code type} that exist for a caller. Who knows one code sees that one, and no other that it leads to; so
     * does who bought with it.
     *
     * @param used the column of orders that says with which code they were made
     */
    static Condition rows(
            Attempt<OpenEventCaller> attempt,
            String type,
            Field<Long> id,
            Field<Long> event,
            Field<Long> marketer,
            Field<Long> used) {
        if (isBeforeItsTickets(attempt)) {
            return noCondition();
        }
        Condition organised = exists(selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(event))
                .and(EventAccess.present())
                .and(EventAccess.organisedBy(attempt.caller().caller())));
        Condition own = attempt.caller()
                .caller()
                .ifSignedInOrStaff(user -> organised
                        .or(marketer.eq(user.id()))
                        .or(id.in(select(used)
                                .from(TICKET_ORDER)
                                .where(TICKET_ORDER.BUYER_ID.eq(user.id()))
                                .and(used.isNotNull()))));
        boolean named = CodeOfUrl.isRead(attempt) && attempt.type().equals(type);
        return named ? own.or(id.eq(attempt.rowId())) : own;
    }

    /**
     * Who got a code by itself follows its link to the tickets; while the engine looks whether there is such a code, the
     * tickets have no parent yet. Later, as in filters, the rows are those of everybody.
     */
    private static boolean isBeforeItsTickets(Attempt<OpenEventCaller> attempt) {
        return attempt.type().equals("ticket") && attempt.operation() == Operation.LIST && attempt.isFindingParent();
    }

    /** Organisers of the event under which codes are listed; others are told so. */
    static Permission<OpenEventCaller> belowEvent(Permissions permissions, String refusal) {
        Permission<OpenEventCaller> organisers = permissions.atParentEvent(EventAuthority.COORGANIZER);
        return new Permission<>(organisers.who(), attempt -> {
            attempt.caller().requireUser();
            long event = Long.parseLong(attempt.parent().orElseThrow().id());
            if (!permissions.has(attempt.caller(), EventAuthority.COORGANIZER, event)) {
                throw JsonApiException.forbidden(
                        ErrorSource.parameter("event_id"), refusal.replace("{id}", Long.toString(event)));
            }
        });
    }

    /** Refuses in the words that the contract's server has for codes. */
    static JsonApiException unverified(String detail) {
        return JsonApiException.unprocessable(ErrorSource.text(""), detail);
    }
}
