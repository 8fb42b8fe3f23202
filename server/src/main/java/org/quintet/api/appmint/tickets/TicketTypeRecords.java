package org.quintet.api.appmint.tickets;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.USERS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.profile.RecordOwner;
import org.quintet.api.appmint.records.Selection;
import org.quintet.events.EventAccess;
import org.quintet.organisations.Organisation;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import org.quintet.ticketing.types.TicketTypes;
import org.springframework.stereotype.Component;

/** Finds an organisation's ticket types. */
@Component("appMintTicketTypeRecords")
class TicketTypeRecords {

    /** Of one event. */
    private static final int MOST = 200;

    private final DSLContext sql;

    TicketTypeRecords(DSLContext sql) {
        this.sql = sql;
    }

    /** All of an event, for its staff. */
    List<TicketTypeView> of(long eventId) {
        return ofEvent(eventId, TicketTypes.present());
    }

    /** Those of an event that are for everybody, now or at another time. */
    List<TicketTypeView> forEverybody(long eventId) {
        return ofEvent(eventId, TicketTypes.offeredPublicly()).stream()
                .map(TicketTypeView::forEverybody)
                .toList();
    }

    private List<TicketTypeView> ofEvent(long eventId, Condition condition) {
        return select(TICKET_TYPE.EVENT_ID.eq(eventId).and(condition))
                .orderBy(TICKET_TYPE.POSITION, TICKET_TYPE.ID)
                .limit(MOST)
                .fetch(TicketTypeRecords::view);
    }

    /** The organisation's ticket types that {@code selection} describes, for staff. */
    List<TicketTypeView> list(Organisation organisation, Selection selection) {
        return select(of(organisation).and(selection.condition()))
                .orderBy(selection.order())
                .limit(ListBounds.limit(selection.limit()))
                .offset(ListBounds.offset(selection.offset()))
                .fetch(TicketTypeRecords::view);
    }

    /**
     * One ticket type, for staff.
     *
     * @throws Failure.NotFound if {@code id} is neither pk nor sk of one
     */
    TicketTypeView one(Organisation organisation, String id) {
        return view(idOf(organisation, id));
    }

    /** The ticket type of this id, which is there. */
    TicketTypeView view(long id) {
        return view(select(TICKET_TYPE.ID.eq(id)).fetchSingle());
    }

    /** What the data of a ticket type is shown from. */
    TicketTypeRow row(long id) {
        return TicketTypeRow.of(select(TICKET_TYPE.ID.eq(id)).fetchSingle());
    }

    /**
     * The core's id of a ticket type, for staff.
     *
     * @throws Failure.NotFound if {@code id} is neither pk nor sk of one
     */
    long idOf(Organisation organisation, String id) {
        UUID uuid = RecordIds.parse(TicketTypeView.COLLECTION, id).orElseThrow(TicketTypeRecords::notFound);
        return sql.select(TICKET_TYPE.ID)
                .from(tables())
                .where(of(organisation).and(TICKET_TYPE.UUID.eq(uuid)))
                .fetchOptional(TICKET_TYPE.ID)
                .orElseThrow(TicketTypeRecords::notFound);
    }

    /** The core's ids of an event's ticket types, by their sk; those that are not the event's are missing. */
    Map<UUID, Long> idsAt(long eventId, Collection<UUID> uuids) {
        return sql.select(TICKET_TYPE.UUID, TICKET_TYPE.ID)
                .from(TICKET_TYPE)
                .where(TICKET_TYPE.EVENT_ID.eq(eventId))
                .and(TICKET_TYPE.UUID.in(uuids))
                .and(TicketTypes.present())
                .fetchMap(TICKET_TYPE.UUID, TICKET_TYPE.ID);
    }

    /** A ticket type, its event, its limit, and whoever created it. */
    static Table<?> tables() {
        return TICKET_TYPE
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET_TYPE.EVENT_ID))
                .join(PLACE_LIMIT)
                .on(PLACE_LIMIT.TICKET_TYPE_ID.eq(TICKET_TYPE.ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(TICKET_TYPE.CREATED_BY));
    }

    static Condition of(Organisation organisation) {
        return EVENT.ORGANISATION_ID
                .eq(organisation.id())
                .and(EventAccess.present())
                .and(TicketTypes.present());
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return sql.select(TicketTypeRow.COLUMNS)
                .select(RecordOwner.COLUMNS)
                .from(tables())
                .where(condition);
    }

    private static TicketTypeView view(Record row) {
        return TicketTypeView.of(TicketTypeRow.of(row), RecordOwner.of(row));
    }

    private static Failure.NotFound notFound() {
        return new Failure.NotFound("ticket type");
    }
}
