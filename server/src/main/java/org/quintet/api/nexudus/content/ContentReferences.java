package org.quintet.api.nexudus.content;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.USERS;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.organisations.Role;
import org.quintet.platform.http.JsonFields;
import org.quintet.schema.tables.Membership;
import org.springframework.stereotype.Component;

/** The events, businesses and people that operators' records refer to. */
@Component
class ContentReferences {

    private final DSLContext sql;

    ContentReferences(DSLContext sql) {
        this.sql = sql;
    }

    /** The event of a new record, required; a problem if the operator does not work for it, or it is of another business. */
    Optional<Long> required(JsonFields fields, User operator) {
        if (!fields.require("CalendarEventId")) {
            return Optional.empty();
        }
        Optional<Long> id = fields.integer("CalendarEventId");
        Optional<Long> business = id.flatMap(event -> sql.select(EVENT.ORGANISATION_ID)
                .from(EVENT)
                .where(EVENT.ID.eq(event))
                .and(ContentEntity.ofStaffedEvents(operator))
                .fetchOptional(EVENT.ORGANISATION_ID));
        if (id.isPresent() && business.isEmpty()) {
            fields.reject("CalendarEventId", "there is no such event");
        }
        fields.integer("BusinessId")
                .filter(named -> business.isPresent() && !named.equals(business.get()))
                .ifPresent(_ -> fields.reject("BusinessId", "the event is not of this business"));
        return id.filter(_ -> business.isPresent());
    }

    /** The customer behind a field, null for none; a problem if he belongs to no organisation that the operator works for. */
    Optional<Long> person(JsonFields fields, String name, User operator) {
        Optional<Long> id = fields.integer(name);
        boolean known = id.isEmpty() || sql.fetchExists(USERS, isCustomerOf(operator, id.get()));
        if (!known) {
            fields.reject(name, "there is no such customer");
        }
        return id.filter(_ -> known);
    }

    private static Condition isCustomerOf(User operator, long id) {
        Membership customers = MEMBERSHIP.as("customers");
        Condition condition = USERS.ID.eq(id).and(USERS.DELETED_AT.isNull());
        return operator.isPlatformStaff()
                ? condition
                : condition.and(exists(selectOne()
                        .from(MEMBERSHIP)
                        .join(customers)
                        .on(customers.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                        .where(MEMBERSHIP.USER_ID.eq(operator.id()))
                        .and(MEMBERSHIP.ROLE.in(Role.STAFF_WORDS))
                        .and(customers.USER_ID.eq(id))));
    }

    /** Refuses to move a record to another event or business. */
    static void stays(JsonFields differing) {
        for (String name : new String[] {"BusinessId", "CalendarEventId"}) {
            if (differing.has(name)) {
                differing.reject(name, "cannot be changed");
            }
        }
    }
}
