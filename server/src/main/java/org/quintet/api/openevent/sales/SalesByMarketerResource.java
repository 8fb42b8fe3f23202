package org.quintet.api.openevent.sales;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.USERS;

import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code admin-sales-by-marketer}: what was ordered with the codes of each marketer (document, group Admin Sales). */
@Component
class SalesByMarketerResource implements OpenEventResource {

    private static final Field<String> FULL_NAME = nullif(
            trim(concat(coalesce(USERS.FIRST_NAME, inline("")), inline(" "), coalesce(USERS.LAST_NAME, inline("")))),
            inline(""));

    private final ResourceType<OpenEventCaller> type = Sales.list("admin-sales-by-marketer", "/admin/sales/by-marketer")
            .stored(USERS, USERS.ID)
            .softDeletedBy(USERS.DELETED_AT)
            .visibleRows(_ -> condition(USERS.IS_MARKETER)
                    .or(USERS.ID.in(select(TICKET_ORDER.MARKETER_ID)
                            .from(TICKET_ORDER)
                            .where(TICKET_ORDER.MARKETER_ID.isNotNull()))))
            .computed("fullname", FULL_NAME, string())
            .attribute("email", USERS.EMAIL, string().readOnly())
            .computed("sales", Sales.of(TICKET_ORDER.MARKETER_ID.eq(USERS.ID)), json())
            .declared();

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
