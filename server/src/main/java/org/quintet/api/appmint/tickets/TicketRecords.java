package org.quintet.api.appmint.tickets;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.quintet.api.appmint.format.ListPage;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.records.Selection;
import org.quintet.checkin.Scan;
import org.quintet.checkin.ScanHistory;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.organisations.Organisation;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.Tickets;
import org.springframework.stereotype.Component;

/** Finds an organisation's tickets. */
@Component("appMintTicketRecords")
public class TicketRecords {

    private final DSLContext sql;
    private final ScanHistory history;

    TicketRecords(DSLContext sql, ScanHistory history) {
        this.sql = sql;
        this.history = history;
    }

    /** A page of an event's tickets, for its staff. */
    ListPage<TicketView> of(long eventId, TicketFilter filter) {
        return page(TICKET.EVENT_ID.eq(eventId).and(Tickets.issued()), filter);
    }

    /** A page of the tickets that {@code holder} has for the organisation's events, the newest first. */
    ListPage<TicketView> heldBy(User holder, Organisation organisation, TicketFilter filter) {
        return page(heldBy(holder, organisation), filter);
    }

    /** The organisation's tickets that {@code selection} describes, for staff. */
    List<TicketView> list(Organisation organisation, Selection selection) {
        return rendered(select(of(organisation).and(selection.condition()))
                .orderBy(selection.order())
                .limit(ListBounds.limit(selection.limit()))
                .offset(ListBounds.offset(selection.offset()))
                .fetch(TicketRow::of));
    }

    /** The ticket of this id, which is there. */
    public TicketView view(long id) {
        return views(List.of(id)).getFirst();
    }

    /** The tickets of these ids, which are there, in the order in which they were issued. */
    List<TicketView> views(List<Long> ids) {
        return rendered(select(TICKET.ID.in(ids)).orderBy(TICKET.ID).fetch(TicketRow::of));
    }

    /** All tickets that an order has come to. */
    List<TicketView> ofOrder(long orderId) {
        return rendered(select(TICKET.ORDER_ID.eq(orderId).and(Tickets.issued()))
                .orderBy(TICKET.ID)
                .fetch(TicketRow::of));
    }

    /**
     * A ticket as it is stored, for staff.
     *
     * @throws Failure.NotFound if {@code id} is neither pk nor sk of one
     */
    TicketRecord one(Organisation organisation, String id) {
        return find(id, of(organisation));
    }

    /**
     * A ticket as it is stored, for its holder.
     *
     * @throws Failure.NotFound if {@code id} is neither pk nor sk of one of his
     */
    TicketRecord oneHeldBy(User holder, Organisation organisation, String id) {
        return find(id, heldBy(holder, organisation));
    }

    private TicketRecord find(String id, Condition condition) {
        UUID uuid = RecordIds.parse(TicketView.COLLECTION, id).orElseThrow(TicketRecords::notFound);
        return sql.select(TICKET.fields())
                .from(tables())
                .where(TICKET.UUID.eq(uuid))
                .and(condition)
                .fetchOptionalInto(TICKET)
                .orElseThrow(TicketRecords::notFound);
    }

    private ListPage<TicketView> page(Condition condition, TicketFilter filter) {
        Condition wanted = condition.and(filter.condition());
        List<TicketView> tickets = rendered(select(wanted)
                .orderBy(TICKET.ID.desc())
                .limit(ListBounds.limit(filter.limits().limit()))
                .offset(ListBounds.offset(filter.limits().offset()))
                .fetch(TicketRow::of));
        return ListPage.of(
                filter.limits(),
                tickets,
                sql.fetchCount(sql.selectOne().from(tables()).where(wanted)));
    }

    private List<TicketView> rendered(List<TicketRow> rows) {
        Map<Long, List<Scan>> admissions = history.admissions(
                rows.stream().map(row -> row.ticket().getId()).toList());
        return rows.stream()
                .map(row ->
                        TicketView.of(row, admissions.getOrDefault(row.ticket().getId(), List.of())))
                .toList();
    }

    /** Those of an organisation. */
    static Condition of(Organisation organisation) {
        return EVENT.ORGANISATION_ID
                .eq(organisation.id())
                .and(EventAccess.present())
                .and(Tickets.issued());
    }

    private static Condition heldBy(User holder, Organisation organisation) {
        return EVENT.ORGANISATION_ID
                .eq(organisation.id())
                .and(EventAccess.present())
                .and(Tickets.heldBy(holder));
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return sql.select(TicketRow.COLUMNS).from(tables()).where(condition);
    }

    /** Tickets with their types, events and orders. */
    static Table<?> tables() {
        return TICKET.join(TICKET_TYPE)
                .on(TICKET_TYPE.ID.eq(TICKET.TICKET_TYPE_ID))
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET.EVENT_ID))
                .leftJoin(TICKET_ORDER)
                .on(TICKET_ORDER.ID.eq(TICKET.ORDER_ID));
    }

    private static Failure.NotFound notFound() {
        return new Failure.NotFound("ticket");
    }
}
