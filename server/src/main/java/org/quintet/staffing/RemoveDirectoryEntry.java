package org.quintet.staffing;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Takes an entry out of a directory, unless a call time needs it. */
@UseCase
public class RemoveDirectoryEntry {

    private final DSLContext sql;
    private final DirectoryEntries entries;

    RemoveDirectoryEntry(DSLContext sql, DirectoryEntries entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /**
     * Removes it; its number is not given again.
     *
     * @throws Failure.NotAllowed if {@code actor} does not work for the organisation
     * @throws Failure.NotFound if it has no entry of that number
     * @throws Failure.Conflict if a call time names it
     */
    public void execute(User actor, long organisationId, Directory directory, int number) {
        entries.requireStaff(actor, organisationId);
        try {
            int removed = sql.deleteFrom(directory.table())
                    .where(directory.organisationId().eq(organisationId))
                    .and(directory.number().eq(number))
                    .execute();
            if (removed == 0) {
                throw new Failure.NotFound(directory.title());
            }
        } catch (RuntimeException e) {
            throw Constraints.violatedBy(e).isPresent()
                    ? new Failure.Conflict(
                            directory.number().getName(), "There are call times for this " + directory.title())
                    : e;
        }
    }
}
