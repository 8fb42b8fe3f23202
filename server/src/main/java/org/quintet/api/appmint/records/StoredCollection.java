package org.quintet.api.appmint.records;

import static org.quintet.schema.Tables.RECORD;
import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.profile.RecordOwner;
import org.quintet.api.appmint.profile.UserView;
import org.quintet.api.appmint.query.QueryFields;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.organisations.Organisation;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.records.ChangeRecord;
import org.quintet.records.CreateRecord;
import org.quintet.records.DeleteRecord;
import org.quintet.records.RecordKey;
import org.quintet.records.RecordState;
import org.quintet.schema.tables.records.RecordRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A collection that the core has no table for: whatever clients write comes back as it was. */
final class StoredCollection implements RecordCollection {

    private final String name;
    private final Store store;

    private StoredCollection(String name, Store store) {
        this.name = name;
        this.store = store;
    }

    /** Makes the collections, by their names. */
    @Component("appMintStoredCollections")
    record Store(DSLContext sql, CreateRecord createRecord, ChangeRecord changeRecord, DeleteRecord deleteRecord) {

        StoredCollection named(String name) {
            return new StoredCollection(name, this);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public QueryFields fields() {
        return new QueryFields()
                .ids(name, RECORD.UUID)
                .text("datatype", RECORD.DATATYPE)
                .text("state", RECORD.STATE)
                .number("version", RECORD.VERSION)
                .instant("createdate", RECORD.CREATED_AT)
                .instant("modifydate", RECORD.UPDATED_AT)
                .pk("author", UserView.COLLECTION, USERS.UUID)
                .text("name", RECORD.NAME)
                .pk("owner.id", UserView.COLLECTION, USERS.UUID)
                .text("owner.email", USERS.EMAIL)
                .instant("publishedDate", RECORD.PUBLISHED_AT)
                .json("data", RECORD.DATA);
    }

    @Override
    public Field<String> text() {
        return RECORD.DATA.cast(String.class);
    }

    @Override
    public Source source(Organisation organisation) {
        Table<?> tables = RECORD.leftJoin(USERS).on(USERS.ID.eq(RECORD.CREATED_BY));
        Condition rows = RECORD.ORGANISATION_ID.eq(organisation.id()).and(RECORD.DATATYPE.eq(name));
        return new Source(tables, rows);
    }

    @Override
    public List<RecordView> list(Organisation organisation, Selection selection) {
        Source source = source(organisation);
        return store.sql()
                .select(RECORD.fields())
                .select(RecordOwner.COLUMNS)
                .from(source.from())
                .where(source.rows())
                .and(selection.condition())
                .orderBy(selection.order())
                .limit(ListBounds.limit(selection.limit()))
                .offset(ListBounds.offset(selection.offset()))
                .fetch(row -> RecordView.of(Rows.part(row, RECORD), RecordOwner.of(row)));
    }

    @Override
    public RecordView create(Staff staff, ObjectNode body) {
        StoredContent content = StoredContent.read(body);
        CreateRecord.NewRecord wanted = new CreateRecord.NewRecord(
                name, content.state().orElse(RecordState.DRAFT), content.name(), content.json());
        RecordRecord created =
                store.createRecord().execute(staff.user(), staff.organisation().id(), wanted);
        return RecordView.of(created, Optional.of(RecordOwner.of(staff.user())));
    }

    @Override
    public RecordView read(Staff staff, String id) {
        return one(staff, uuid(id));
    }

    @Override
    public RecordView change(Staff staff, String id, RecordEdit edit) {
        UUID uuid = uuid(id);
        store.changeRecord().execute(key(staff, uuid), record -> {
            ObjectNode data = edit.apply(record.getVersion(), StoredJson.object(Optional.of(record.getData())));
            StoredContent content = StoredContent.of(data, edit.state());
            return new ChangeRecord.Change(
                    content.state(), Optional.of(new ChangeRecord.Content(content.name(), content.json())));
        });
        return one(staff, uuid);
    }

    @Override
    public void delete(Staff staff, String id) {
        store.deleteRecord().execute(key(staff, uuid(id)));
    }

    @Override
    public RecordView take(Staff staff, String id, StateChange change) {
        UUID uuid = uuid(id);
        store.changeRecord().execute(key(staff, uuid), _ -> ChangeRecord.Change.to(RecordState.of(change.state())));
        return one(staff, uuid);
    }

    private RecordView one(Staff staff, UUID uuid) {
        Selection selection = new Selection(RECORD.UUID.eq(uuid), List.of(), 1, 0);
        return list(staff.organisation(), selection).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("record"));
    }

    private RecordKey key(Staff staff, UUID uuid) {
        return new RecordKey(staff.organisation().id(), name, uuid);
    }

    private UUID uuid(String id) {
        return RecordIds.parse(name, id).orElseThrow(() -> new Failure.NotFound("record"));
    }
}
