package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_ROLE;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.USERS;

import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.events.roles.EventRole;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code admin-sales-by-organizers}: what the events of each owner or organizer sell (document, group Admin Sales). */
@Component
class SalesByOrganizersResource implements OpenEventResource {

    private static final Condition ORGANIZED = TICKET_ORDER.EVENT_ID.in(events());

    private final ResourceType<OpenEventCaller> type = Sales.list(
                    "admin-sales-by-organizers", "/admin/sales/by-organizers")
            .stored(USERS, USERS.ID)
            .softDeletedBy(USERS.DELETED_AT)
            .visibleRows(
                    _ -> USERS.ID.in(select(EVENT_ROLE.USER_ID).from(EVENT_ROLE).where(organizing())))
            .attribute("first-name", USERS.FIRST_NAME, string().readOnly().alsoUnderscored())
            .attribute("last-name", USERS.LAST_NAME, string().readOnly().alsoUnderscored())
            .attribute("email", USERS.EMAIL, string().readOnly())
            .computed(
                    "starts-at",
                    field(select(min(EVENT.STARTS_AT)).from(EVENT).where(EVENT.ID.in(events()))),
                    datetime())
            .computed("ends-at", field(select(max(EVENT.ENDS_AT)).from(EVENT).where(EVENT.ID.in(events()))), datetime())
            .computed("sales", Sales.of(ORGANIZED), json())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** The events that the user in {@code users} runs. */
    private static Select<Record1<Long>> events() {
        return select(EVENT_ROLE.EVENT_ID)
                .from(EVENT_ROLE)
                .where(EVENT_ROLE.USER_ID.eq(USERS.ID))
                .and(organizing());
    }

    private static Condition organizing() {
        return EVENT_ROLE.ROLE.in(inline(EventRole.OWNER.word()), inline(EventRole.ORGANIZER.word()));
    }
}
