package org.quintet.api.appmint.tickets;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.api.appmint.query.QueryFields;
import org.quintet.api.appmint.records.RecordCollection;
import org.quintet.api.appmint.records.RecordEdit;
import org.quintet.api.appmint.records.Selection;
import org.quintet.api.appmint.records.StateChange;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Issued tickets as records of the repository, to be read. They change through the calls for tickets alone (P-tick): these
 * count places, and nobody makes a ticket by writing a record.
 */
@Component("appMintTicketCollection")
class TicketCollection implements RecordCollection {

    private final TicketRecords records;

    TicketCollection(TicketRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return TicketView.COLLECTION;
    }

    @Override
    public QueryFields fields() {
        return new QueryFields()
                .ids(TicketView.COLLECTION, TICKET.UUID)
                .text("datatype", DSL.inline(TicketView.COLLECTION))
                .text("state", TicketStatus.column())
                .number("version", TICKET.VERSION)
                .instant("createdate", TICKET.CREATED_AT)
                .instant("modifydate", TICKET.UPDATED_AT)
                .text("name", DSL.coalesce(holderName(), TICKET_TYPE.NAME))
                .sk("data.event", "event", EVENT.UUID)
                .sk("data.ticketType", TicketTypeView.COLLECTION, TICKET_TYPE.UUID)
                .text("data.ticketTypeName", TICKET_TYPE.SLUG)
                .text("data.ticketTypeTitle", TICKET_TYPE.NAME)
                .text("data.code", TICKET.CODE)
                .text("data.credentialCode", TICKET.CREDENTIAL_CODE)
                .text("data.holderName", holderName())
                .text("data.holderEmail", TICKET.HOLDER_EMAIL)
                .text("data.status", TicketStatus.column())
                .number("data.price", TICKET.PRICE)
                .text("data.currency", TICKET.CURRENCY)
                .flag("data.complimentary", TICKET.IS_COMPLIMENTARY)
                .sk("data.bookingId", BookingView.COLLECTION, TICKET_ORDER.UUID);
    }

    private static Field<String> holderName() {
        Field<String> name = DSL.trim(DSL.concat(
                DSL.coalesce(TICKET.HOLDER_FIRST_NAME, DSL.inline("")),
                DSL.inline(" "),
                DSL.coalesce(TICKET.HOLDER_LAST_NAME, DSL.inline(""))));
        return DSL.nullif(name, DSL.inline(""));
    }

    @Override
    public Field<String> text() {
        return DSL.concat(
                DSL.coalesce(holderName(), DSL.inline("")),
                DSL.inline("\n"),
                DSL.coalesce(TICKET.HOLDER_EMAIL, DSL.inline("")),
                DSL.inline("\n"),
                TICKET_TYPE.NAME);
    }

    @Override
    public Source source(Organisation organisation) {
        return new Source(TicketRecords.tables(), TicketRecords.of(organisation));
    }

    @Override
    public List<TicketView> list(Organisation organisation, Selection selection) {
        return records.list(organisation, selection);
    }

    @Override
    public TicketView read(Staff staff, String id) {
        return records.view(records.one(staff.organisation(), id).getId());
    }

    @Override
    public TicketView create(Staff staff, ObjectNode body) {
        throw new Failure.Invalid("datatype", "is issued by POST /events/{id}/tickets");
    }

    @Override
    public TicketView change(Staff staff, String id, RecordEdit edit) {
        throw changesElsewhere();
    }

    @Override
    public void delete(Staff staff, String id) {
        throw changesElsewhere();
    }

    @Override
    public TicketView take(Staff staff, String id, StateChange change) {
        throw changesElsewhere();
    }

    private static Failure.Invalid changesElsewhere() {
        return new Failure.Invalid("datatype", "changes by the calls below /events/tickets/{id} alone");
    }
}
