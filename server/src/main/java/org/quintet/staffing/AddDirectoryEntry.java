package org.quintet.staffing;

import static org.quintet.schema.Tables.STAFFING_NUMBER;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Adds an entry to a directory of an organisation. */
@UseCase
public class AddDirectoryEntry {

    private final DSLContext sql;
    private final Clock clock;
    private final DirectoryEntries entries;

    AddDirectoryEntry(DSLContext sql, Clock clock, DirectoryEntries entries) {
        this.sql = sql;
        this.clock = clock;
        this.entries = entries;
    }

    /**
     * Returns the new row of the directory's table, with a number that no other had.
     *
     * @param values its name, and what else is known of it, by the directory's columns
     * @throws Failure.NotAllowed if {@code actor} does not work for the organisation
     * @throws Failure.Invalid if the name is blank
     * @throws Failure.Conflict if the name is taken
     */
    public Record execute(
            User actor, long organisationId, Directory directory, Map<Field<?>, @Nullable Object> values) {
        entries.requireStaff(actor, organisationId);
        DirectoryEntries.requireName(directory, values);
        Instant now = clock.instant();
        int number = nextNumber(organisationId, directory);
        try {
            return sql.insertInto(directory.table())
                    .set(values)
                    .set(directory.organisationId(), organisationId)
                    .set(directory.number(), number)
                    .set(directory.createdAt(), now)
                    .set(directory.updatedAt(), now)
                    .returning()
                    .fetchSingle();
        } catch (RuntimeException e) {
            throw DirectoryEntries.refusal(directory, e);
        }
    }

    private int nextNumber(long organisationId, Directory directory) {
        return sql.insertInto(STAFFING_NUMBER)
                .set(STAFFING_NUMBER.ORGANISATION_ID, organisationId)
                .set(STAFFING_NUMBER.KIND, directory.kind())
                .set(STAFFING_NUMBER.LAST, 1)
                .onConflict(STAFFING_NUMBER.ORGANISATION_ID, STAFFING_NUMBER.KIND)
                .doUpdate()
                .set(STAFFING_NUMBER.LAST, STAFFING_NUMBER.LAST.plus(1))
                .returningResult(STAFFING_NUMBER.LAST)
                .fetchSingle()
                .value1();
    }
}
