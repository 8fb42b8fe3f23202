package org.quintet.events;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.EXHIBITOR;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Table;
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
        if (!positions.isEmpty()) {
            requireOf(eventId, positions.keySet());
            move(positions);
        }
        SortedMap<Integer, Integer> moved = new TreeMap<>();
        positions.values().forEach(position -> moved.merge(position, 1, Integer::sum));
        return moved;
    }

    private void requireOf(long eventId, Set<Long> exhibitors) {
        // locked in one order, so that two requests at a time cannot wait for each other
        int found = sql.select(EXHIBITOR.ID)
                .from(EXHIBITOR)
                .where(EXHIBITOR.ID.in(exhibitors))
                .and(EXHIBITOR.EVENT_ID.eq(eventId))
                .orderBy(EXHIBITOR.ID)
                .forNoKeyUpdate()
                .fetch()
                .size();
        if (found < exhibitors.size()) {
            throw new Failure.NotAllowed("All exhibitors must belong to the event");
        }
    }

    private void move(Map<Long, Integer> positions) {
        Table<?> wanted = table(
                        "unnest({0}, {1})",
                        val(positions.keySet().toArray(Long[]::new)),
                        val(positions.values().toArray(Integer[]::new)))
                .as("wanted", "exhibitor", "position");
        sql.update(EXHIBITOR)
                .set(EXHIBITOR.POSITION, field(name("wanted", "position"), Integer.class))
                .from(wanted)
                .where(EXHIBITOR.ID.eq(field(name("wanted", "exhibitor"), Long.class)))
                .execute();
    }
}
