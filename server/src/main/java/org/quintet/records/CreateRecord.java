package org.quintet.records;

import static org.quintet.schema.Tables.RECORD;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.quintet.identity.User;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.RecordRecord;

/** Stores a record in a collection of an organisation; the collection needs not be there before. */
@UseCase
public class CreateRecord {

    private final DSLContext sql;
    private final Clock clock;
    private final Organisations organisations;

    CreateRecord(DSLContext sql, Clock clock, Organisations organisations) {
        this.sql = sql;
        this.clock = clock;
        this.organisations = organisations;
    }

    /** A record to be, in the collection {@code datatype}; {@code data} is an object. */
    public record NewRecord(String datatype, RecordState state, String name, JSONB data) {}

    /**
     * Returns the new record.
     *
     * @throws Failure.NotAllowed if {@code creator} does not work for the organisation
     * @throws Failure.Invalid if no collection can have that name
     */
    public RecordRecord execute(User creator, long organisationId, NewRecord wanted) {
        if (!organisations.isStaff(organisationId, creator)) {
            throw new Failure.NotAllowed("Only the organisation's staff may write its records");
        }
        if (!Datatypes.isOne(wanted.datatype())) {
            throw new Failure.Invalid(
                    RECORD.DATATYPE.getName(), "must begin with a letter and be of a-z, 0-9, _ and -, at most 100");
        }
        Instant now = clock.instant();
        RecordRecord record = new RecordRecord();
        record.setOrganisationId(organisationId);
        record.setDatatype(wanted.datatype());
        record.setName(wanted.name());
        record.setData(wanted.data());
        record.setCreatedBy(creator.id());
        record.setCreatedAt(now);
        record.setUpdatedAt(now);
        RecordStates.enter(wanted.state(), record, now);
        return sql.insertInto(RECORD).set(record).returning().fetchSingle();
    }
}
