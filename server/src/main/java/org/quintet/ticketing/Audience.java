package org.quintet.ticketing;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.Collection;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;

/**
 * Who may buy by himself what is not for everybody: a contact is somebody who is signed in, a member somebody who belongs to
 * the event's organisation. Both can be asked for by the event as a whole or by a ticket type.
 */
public final class Audience {

    private Audience() {}

    /**
     * The user, or nobody in particular, is among those whom a ticket type is for. For queries on {@code ticket_type} joined
     * with its {@code event}.
     */
    public static Condition includes(Optional<Long> userId) {
        Condition forContacts = TICKET_TYPE.ONLY_FOR_CONTACTS.isTrue().or(EVENT.ONLY_FOR_CONTACTS);
        Condition forMembers = TICKET_TYPE.ONLY_FOR_MEMBERS.isTrue().or(EVENT.ONLY_FOR_MEMBERS);
        Condition isMember = userId.<Condition>map(id -> exists(selectOne()
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.ORGANISATION_ID.eq(EVENT.ORGANISATION_ID))
                        .and(MEMBERSHIP.USER_ID.eq(id))))
                .orElse(falseCondition());
        return (userId.isPresent() ? noCondition() : not(forContacts))
                .and(not(forMembers).or(isMember));
    }

    /** @throws Failure.NotAllowed if one of the ticket types is not for the user, or for nobody in particular */
    public static void require(DSLContext sql, Optional<Long> userId, Collection<Long> ticketTypeIds) {
        boolean excluded = sql.fetchExists(selectOne()
                .from(TICKET_TYPE)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_TYPE.EVENT_ID))
                .where(TICKET_TYPE.ID.in(ticketTypeIds))
                .and(not(includes(userId))));
        if (excluded) {
            throw new Failure.NotAllowed(
                    userId.isPresent() ? "These tickets are for members only" : "These tickets are for customers only");
        }
    }
}
