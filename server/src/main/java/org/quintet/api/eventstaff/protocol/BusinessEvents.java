package org.quintet.api.eventstaff.protocol;

import static org.quintet.schema.Tables.EVENT;

import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** Finds events of the caller's business by what a URL names. Another business's event is not found. */
@Component("eventStaffBusinessEvents")
public class BusinessEvents {

    private final DSLContext sql;
    private final Business business;

    BusinessEvents(DSLContext sql, Business business) {
        this.sql = sql;
        this.business = business;
    }

    /**
     * These columns of the event; it may be deleted.
     *
     * @throws Failure.NotAllowed if {@code user} works for no business
     * @throws Failure.NotFound if his business has no such event
     */
    public EventRecord find(User user, String uuid, Collection<? extends SelectField<?>> columns) {
        long businessId = business.of(user).id();
        return Uuids.parse(uuid)
                .flatMap(known -> sql.select(columns)
                        .from(EVENT)
                        .where(EVENT.UUID.eq(known))
                        .and(EVENT.ORGANISATION_ID.eq(businessId))
                        .fetchOptional())
                .orElseThrow(() -> new Failure.NotFound("event"))
                .into(EVENT);
    }
}
