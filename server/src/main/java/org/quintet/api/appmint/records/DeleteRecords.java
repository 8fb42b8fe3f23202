package org.quintet.api.appmint.records;

import java.util.List;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Deletes several records at once. */
@UseCase
class DeleteRecords {

    /**
     * Deletes all records of {@code collection} that {@code ids} name, and says how many.
     *
     * @throws Failure.NotFound if one of them is not there; then none is deleted
     */
    public int execute(Staff staff, RecordCollection collection, List<String> ids) {
        // in one order, so that two requests at a time cannot wait for each other
        ids.stream().sorted().forEach(id -> collection.delete(staff, id));
        return ids.size();
    }
}
