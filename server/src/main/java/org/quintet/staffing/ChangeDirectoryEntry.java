package org.quintet.staffing;

import java.time.Clock;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Changes an entry of a directory. */
@UseCase
public class ChangeDirectoryEntry {

    private final DSLContext sql;
    private final Clock clock;
    private final DirectoryEntries entries;

    ChangeDirectoryEntry(DSLContext sql, Clock clock, DirectoryEntries entries) {
        this.sql = sql;
        this.clock = clock;
        this.entries = entries;
    }

    /**
     * Returns the row as it is afterwards.
     *
     * @param values what is to be different, by the directory's columns
     * @throws Failure.NotAllowed if {@code actor} does not work for the organisation
     * @throws Failure.NotFound if it has no entry of that number
     * @throws Failure.Invalid if the name is to be blank
     * @throws Failure.Conflict if the name is taken
     */
    public Record execute(
            User actor, long organisationId, Directory directory, int number, Map<Field<?>, @Nullable Object> values) {
        entries.requireStaff(actor, organisationId);
        DirectoryEntries.requireName(directory, values);
        try {
            return sql.update(directory.table())
                    .set(values)
                    .set(directory.updatedAt(), clock.instant())
                    .where(directory.organisationId().eq(organisationId))
                    .and(directory.number().eq(number))
                    .returning()
                    .fetchOptional()
                    .<Record>map(row -> row)
                    .orElseThrow(() -> new Failure.NotFound(directory.title()));
        } catch (RuntimeException e) {
            throw DirectoryEntries.refusal(directory, e);
        }
    }
}
