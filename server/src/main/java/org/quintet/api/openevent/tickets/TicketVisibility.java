package org.quintet.api.openevent.tickets;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.TicketTypeVisibility;
import org.quintet.ticketing.types.TicketTypes;

/**
 * Which tickets exist for a caller. A hidden one is left out of the lists of its event and of its tags, unless the caller
 * organises the event; who knows its id, or comes from a code or an order, finds it.
 */
final class TicketVisibility {

    /** Whether a ticket is not for everybody, whatever the reason. */
    static final Field<Boolean> IS_HIDDEN = field(not(TicketTypes.offeredPublicly()));

    private static final Set<String> LEADING_TO_HIDDEN = Set.of("access-code", "discount-code", "order", "attendee");

    private TicketVisibility() {}

    static Condition rows(Attempt<OpenEventCaller> attempt) {
        Condition offered = findsHidden(attempt) ? TicketTypes.offered() : TicketTypes.offeredPublicly();
        return EventVisibility.rowsOf(TICKET_TYPE.EVENT_ID, attempt).and(offered.or(organised(attempt)));
    }

    private static boolean findsHidden(Attempt<OpenEventCaller> attempt) {
        String from = attempt.parent().map(Attempt.Parent::type).orElse(attempt.type());
        return attempt.isFindingParent()
                || LEADING_TO_HIDDEN.contains(from)
                || (attempt.type().equals("ticket") && attempt.operation() != Operation.LIST);
    }

    /** The event's page, which clients address by its identifier, shows an organiser what everybody sees. */
    private static Condition organised(Attempt<OpenEventCaller> attempt) {
        boolean ofPage = attempt.type().equals("ticket")
                && attempt.parent().map(Attempt.Parent::type).equals(Optional.of("event"))
                && !attempt.variables().getOrDefault("id", "").matches("\\d+");
        return ofPage && !attempt.caller().isStaff()
                ? falseCondition()
                : exists(selectOne()
                        .from(EVENT)
                        .where(EVENT.ID.eq(TICKET_TYPE.EVENT_ID))
                        .and(EventAccess.organisedBy(attempt.caller().caller())));
    }

    /** What a type's visibility becomes when a client hides or shows it: one that is hidden already stays as it is. */
    static TicketTypeVisibility visibility(boolean hidden, Optional<TicketTypeRecord> current) {
        Optional<String> before = current.map(TicketTypeRecord::getVisibility)
                .filter(word -> hidden && !word.equals(TicketTypeVisibility.PUBLIC.word()));
        if (before.equals(Optional.of(TicketTypeVisibility.INVITE_ONLY.word()))) {
            return TicketTypeVisibility.INVITE_ONLY;
        }
        return hidden ? TicketTypeVisibility.PRIVATE : TicketTypeVisibility.PUBLIC;
    }
}
