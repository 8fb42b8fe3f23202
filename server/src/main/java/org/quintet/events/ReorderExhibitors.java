package org.quintet.events;

import static org.quintet.schema.Tables.EXHIBITOR;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Puts the exhibitors of an event into another order. */
@UseCase
public class ReorderExhibitors {

    private final DSLContext sql;

    ReorderExhibitors(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Gives exhibitors their positions and answers how many got which.
     *
     * @param positions by the exhibitor's id
     * @throws Failure.NotAllowed if one of them does not belong to the event, or does not exist; then none is moved
     */
    public SortedMap<Integer, Integer> execute(long eventId, Map<Long, Integer> positions) {
        SortedMap<Integer, Integer> moved = new TreeMap<>();
        // in one order, so that two requests at a time cannot wait for each other
        new TreeMap<>(positions).forEach((exhibitor, position) -> {
            int rows = sql.update(EXHIBITOR)
                    .set(EXHIBITOR.POSITION, position)
                    .where(EXHIBITOR.ID.eq(exhibitor))
                    .and(EXHIBITOR.EVENT_ID.eq(eventId))
                    .execute();
            if (rows == 0) {
                throw new Failure.NotAllowed("All exhibitors must belong to the event");
            }
            moved.merge(position, rows, Integer::sum);
        });
        return moved;
    }
}
