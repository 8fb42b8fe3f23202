package org.quintet.records;

import static org.quintet.schema.Tables.RECORD;

import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Deletes a record for good; to archive one is another thing. */
@UseCase
public class DeleteRecord {

    private final DSLContext sql;

    DeleteRecord(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws Failure.NotFound if there is no such record */
    public void execute(RecordKey key) {
        if (sql.deleteFrom(RECORD).where(key.matches()).execute() == 0) {
            throw new Failure.NotFound("record");
        }
    }
}
