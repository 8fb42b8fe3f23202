package org.quintet.api.appmint.tickets;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.PLACE_LIMIT;
import static org.quintet.schema.Tables.TICKET_TYPE;
import static org.quintet.schema.Tables.USERS;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.api.appmint.events.EventRecords;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.profile.UserView;
import org.quintet.api.appmint.query.QueryFields;
import org.quintet.api.appmint.records.RecordCollection;
import org.quintet.api.appmint.records.RecordEdit;
import org.quintet.api.appmint.records.Selection;
import org.quintet.api.appmint.records.StateChange;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.types.ChangeTicketType;
import org.quintet.ticketing.types.CreateTicketType;
import org.quintet.ticketing.types.DeleteTicketType;
import org.quintet.ticketing.types.TicketTypeChanges;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Ticket types as records of the repository (P-tick). */
@Component("appMintTicketTypeCollection")
class TicketTypeCollection implements RecordCollection {

    private static final List<String> STATES = List.of(
            "draft",
            "new",
            "pending",
            "inprogress",
            "reviewed",
            "approved",
            "published",
            "completed",
            "hold",
            "rejected",
            "cancelled",
            "archived");

    private final CreateTicketType createTicketType;
    private final ChangeTicketType changeTicketType;
    private final DeleteTicketType deleteTicketType;
    private final TicketTypeRecords records;
    private final EventRecords events;
    private final DSLContext sql;

    TicketTypeCollection(
            CreateTicketType createTicketType,
            ChangeTicketType changeTicketType,
            DeleteTicketType deleteTicketType,
            TicketTypeRecords records,
            EventRecords events,
            DSLContext sql) {
        this.createTicketType = createTicketType;
        this.changeTicketType = changeTicketType;
        this.deleteTicketType = deleteTicketType;
        this.records = records;
        this.events = events;
        this.sql = sql;
    }

    @Override
    public String name() {
        return TicketTypeView.COLLECTION;
    }

    @Override
    public QueryFields fields() {
        return new QueryFields()
                .ids(TicketTypeView.COLLECTION, TICKET_TYPE.UUID)
                .text("datatype", DSL.inline(TicketTypeView.COLLECTION))
                .text("state", TICKET_TYPE.STATE)
                .number("version", TICKET_TYPE.VERSION)
                .instant("createdate", TICKET_TYPE.CREATED_AT)
                .instant("modifydate", TICKET_TYPE.UPDATED_AT)
                .pk("author", UserView.COLLECTION, USERS.UUID)
                .text("name", TICKET_TYPE.NAME)
                .text("data.event", EVENT.UUID.cast(String.class))
                .text("data.name", TICKET_TYPE.SLUG)
                .text("data.title", TICKET_TYPE.NAME)
                .text("data.description", TICKET_TYPE.DESCRIPTION)
                .number("data.price", DSL.coalesce(TICKET_TYPE.PRICE, DSL.inline(0)))
                .text("data.currency", TICKET_TYPE.CURRENCY)
                .number("data.capacity", TICKET_TYPE.CAPACITY)
                .number("data.soldCount", PLACE_LIMIT.ISSUED)
                .flag("data.isActive", TICKET_TYPE.IS_ACTIVE)
                .instant("data.saleStart", TICKET_TYPE.SALES_STARTS_AT)
                .instant("data.saleEnd", TICKET_TYPE.SALES_ENDS_AT)
                .json("data.perks", TICKET_TYPE.PERKS)
                .flag("data.allowReentry", TICKET_TYPE.ALLOW_REENTRY)
                .number("data.reentryLimit", TICKET_TYPE.REENTRY_LIMIT)
                .texts("data.acceptedScanPoints", TICKET_TYPE.ACCEPTED_SCAN_POINTS)
                .text("data.visibility", TICKET_TYPE.VISIBILITY)
                .flag("data.transferable", TICKET_TYPE.TRANSFERABLE)
                .text("data.refundPolicy", TICKET_TYPE.REFUND_POLICY)
                .json("data", TICKET_TYPE.EXTRA_DATA);
    }

    @Override
    public Field<String> text() {
        return DSL.concat(
                TICKET_TYPE.NAME,
                DSL.inline("\n"),
                TICKET_TYPE.SLUG,
                DSL.inline("\n"),
                DSL.coalesce(TICKET_TYPE.DESCRIPTION, DSL.inline("")),
                DSL.inline("\n"),
                DSL.coalesce(TICKET_TYPE.EXTRA_DATA.cast(String.class), DSL.inline("")));
    }

    @Override
    public Source source(Organisation organisation) {
        return new Source(TicketTypeRecords.tables(), TicketTypeRecords.of(organisation));
    }

    @Override
    public List<TicketTypeView> list(Organisation organisation, Selection selection) {
        return records.list(organisation, selection);
    }

    @Override
    public TicketTypeView read(Staff staff, String id) {
        return records.one(staff.organisation(), id);
    }

    /** A new type is published, unless the wrapper says otherwise. */
    @Override
    public TicketTypeView create(Staff staff, ObjectNode body) {
        long event = eventOf(staff, TicketTypeData.event(body));
        TicketTypeChanges changes = TicketTypeData.read(body, zoneOf(event));
        Problems problems = new Problems();
        new JsonFields(body, problems).oneOf("state", STATES).ifPresent(state -> changes.set(TICKET_TYPE.STATE, state));
        problems.throwIfAny();
        try {
            return records.view(
                    createTicketType.execute(staff.user(), event, changes).getId());
        } catch (Failure.Invalid invalid) {
            throw TicketTypeData.inWireWords(invalid);
        }
    }

    @Override
    public TicketTypeView change(Staff staff, String id, RecordEdit edit) {
        edit.state().filter(state -> !STATES.contains(state)).ifPresent(_ -> {
            throw new Failure.Invalid("state", "must be one of: " + String.join(", ", STATES));
        });
        return change(staff, id, type -> {
            TicketTypeRow row = records.row(type.getId());
            ObjectNode data = edit.apply(type.getVersion(), StoredJson.tree(TicketTypeData.show(row)));
            requireSameEvent(row, data);
            TicketTypeChanges changes = TicketTypeData.read(data.objectNode().set("data", data), row.zone());
            edit.state().ifPresent(state -> changes.set(TICKET_TYPE.STATE, state));
            return changes;
        });
    }

    @Override
    public void delete(Staff staff, String id) {
        deleteTicketType.execute(staff.user(), records.idOf(staff.organisation(), id));
    }

    @Override
    public TicketTypeView take(Staff staff, String id, StateChange change) {
        return change(staff, id, _ -> new TicketTypeChanges().set(TICKET_TYPE.STATE, change.state()));
    }

    private TicketTypeView change(Staff staff, String id, Function<TicketTypeRecord, TicketTypeChanges> translate) {
        long type = records.idOf(staff.organisation(), id);
        try {
            changeTicketType.execute(staff.user(), type, translate);
        } catch (Failure.Invalid invalid) {
            throw TicketTypeData.inWireWords(invalid);
        }
        return records.view(type);
    }

    /** A type belongs to its event: tickets of it may be sold. */
    private static void requireSameEvent(TicketTypeRow row, ObjectNode data) {
        String event = data.path("event").asString("");
        if (data.has("event") && !event.endsWith(row.event().toString())) {
            throw new Failure.Invalid("data.event", "cannot be changed");
        }
    }

    private long eventOf(Staff staff, String id) {
        try {
            return events.idOf(staff.organisation(), id);
        } catch (Failure.NotFound none) {
            throw new Failure.Invalid("data.event", "names no event of this organisation");
        }
    }

    private ZoneId zoneOf(long event) {
        return ZoneId.of(
                sql.select(EVENT.TIMEZONE).from(EVENT).where(EVENT.ID.eq(event)).fetchSingle(EVENT.TIMEZONE));
    }
}
