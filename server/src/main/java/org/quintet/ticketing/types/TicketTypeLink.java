package org.quintet.ticketing.types;

import static org.quintet.schema.Tables.ACCESS_CODE;
import static org.quintet.schema.Tables.ACCESS_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.DISCOUNT_CODE;
import static org.quintet.schema.Tables.DISCOUNT_CODE_TICKET_TYPE;
import static org.quintet.schema.Tables.TICKET_TAG;
import static org.quintet.schema.Tables.TICKET_TYPE_TAG;

import java.time.Instant;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.quintet.platform.failures.Failure;

/** What a ticket type can be linked to, all of its own event. */
public enum TicketTypeLink {
    TAGS("ticket_tags"),
    DISCOUNT_CODES("discount_codes"),
    ACCESS_CODES("access_codes");

    private final String field;

    TicketTypeLink(String field) {
        this.field = field;
    }

    /** Where links of one kind are stored, and to what. */
    private record Stored(
            Table<?> links,
            Field<Long> type,
            Field<Long> other,
            Table<?> others,
            Field<Long> id,
            Field<Long> event,
            Field<Instant> deletedAt) {}

    /**
     * Links a type to these and no others.
     *
     * @throws Failure.Invalid if one of them is not there, or of another event
     */
    void replace(DSLContext sql, long typeId, long eventId, Set<Long> ids) {
        Stored stored = stored();
        sql.deleteFrom(stored.links())
                .where(stored.type().eq(typeId))
                .and(stored.other().notIn(ids))
                .execute();
        var wanted = DSL.select(DSL.val(typeId), stored.id())
                .from(stored.others())
                .where(stored.id().in(ids))
                .and(stored.event().eq(eventId))
                .and(stored.deletedAt().isNull());
        if (sql.fetchCount(wanted) < ids.size()) {
            throw new Failure.Invalid(field, "Must be of the same event");
        }
        sql.insertInto(stored.links(), stored.type(), stored.other())
                .select(wanted)
                .onConflictDoNothing()
                .execute();
    }

    private Stored stored() {
        return switch (this) {
            case TAGS ->
                new Stored(
                        TICKET_TYPE_TAG,
                        TICKET_TYPE_TAG.TICKET_TYPE_ID,
                        TICKET_TYPE_TAG.TICKET_TAG_ID,
                        TICKET_TAG,
                        TICKET_TAG.ID,
                        TICKET_TAG.EVENT_ID,
                        TICKET_TAG.DELETED_AT);
            case DISCOUNT_CODES ->
                new Stored(
                        DISCOUNT_CODE_TICKET_TYPE,
                        DISCOUNT_CODE_TICKET_TYPE.TICKET_TYPE_ID,
                        DISCOUNT_CODE_TICKET_TYPE.DISCOUNT_CODE_ID,
                        DISCOUNT_CODE,
                        DISCOUNT_CODE.ID,
                        DISCOUNT_CODE.EVENT_ID,
                        DISCOUNT_CODE.DELETED_AT);
            case ACCESS_CODES ->
                new Stored(
                        ACCESS_CODE_TICKET_TYPE,
                        ACCESS_CODE_TICKET_TYPE.TICKET_TYPE_ID,
                        ACCESS_CODE_TICKET_TYPE.ACCESS_CODE_ID,
                        ACCESS_CODE,
                        ACCESS_CODE.ID,
                        ACCESS_CODE.EVENT_ID,
                        ACCESS_CODE.DELETED_AT);
        };
    }
}
