package org.quintet.api.openevent.statistics;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.USERS;

import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.events.EventAccess;
import org.quintet.events.roles.EventRole;
import org.quintet.jsonapi.ResourceType;
import org.quintet.ticketing.TicketState;
import org.springframework.stereotype.Component;

/** Type {@code admin-statistics-user} (document, group Admin Statistics). Somebody counts once for each thing that he is. */
@Component
class UserStatisticsResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type = AdminStatistics.declare(
                    "admin-statistics-user", "/admin/statistics/users")
            .computed("super-admin", users(USERS.IS_SUPER_ADMIN.isTrue()), integer())
            .computed("admin", users(USERS.IS_ADMIN.isTrue()), integer())
            .computed("verified", users(USERS.IS_VERIFIED.isTrue()), integer())
            .computed("unverified", users(USERS.IS_VERIFIED.isFalse()), integer())
            .computed("owner", atEvents(EventRole.OWNER), integer())
            .computed("organizer", atEvents(EventRole.ORGANIZER), integer())
            .computed("coorganizer", atEvents(EventRole.COORGANIZER), integer())
            .computed("track-organizer", atEvents(EventRole.TRACK_ORGANIZER), integer())
            .computed("attendee", attendees(), integer())
            .declared();

    private static Field<Integer> users(Condition condition) {
        return AdminStatistics.count(USERS, USERS.DELETED_AT.isNull().and(condition));
    }

    private static Field<Integer> atEvents(EventRole role) {
        return users(USERS.ID.in(select(EVENT_ROLE.USER_ID)
                .from(EVENT_ROLE)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_ROLE.EVENT_ID))
                .where(EVENT_ROLE.ROLE.eq(role.word()), EventAccess.present())));
    }

    /** People with tickets, by their addresses: they need not be users. */
    private static Field<Integer> attendees() {
        return field(select(countDistinct(lower(TICKET.HOLDER_EMAIL)))
                .from(TICKET)
                .where(TICKET.STATE.eq(inline(TicketState.ACTIVE.word()))));
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
