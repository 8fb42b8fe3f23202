package org.quintet.programme.speakers;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.SPEAKER;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Puts the speakers of an event into another order. */
@UseCase
public class OrderSpeakers {

    private final DSLContext sql;

    OrderSpeakers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Gives speakers their places and answers how many got which.
     *
     * @param places by the speaker's id
     * @throws Failure.NotAllowed if one of them does not belong to the event, or does not exist; then none is moved
     */
    public SortedMap<Integer, Integer> execute(long eventId, Map<Long, Integer> places) {
        if (!places.isEmpty()) {
            requireOf(eventId, places);
            move(places);
        }
        SortedMap<Integer, Integer> moved = new TreeMap<>();
        places.values().forEach(place -> moved.merge(place, 1, Integer::sum));
        return moved;
    }

    private void requireOf(long eventId, Map<Long, Integer> places) {
        // locked in one order, so that two requests at a time cannot wait for each other
        int found = sql.select(SPEAKER.ID)
                .from(SPEAKER)
                .where(SPEAKER.ID.in(places.keySet()))
                .and(SPEAKER.EVENT_ID.eq(eventId))
                .orderBy(SPEAKER.ID)
                .forNoKeyUpdate()
                .fetch()
                .size();
        if (found < places.size()) {
            throw new Failure.NotAllowed("event_id", "All speakers must belong to the event");
        }
    }

    private void move(Map<Long, Integer> places) {
        Table<?> wanted = table(
                        "unnest({0}, {1})",
                        val(places.keySet().toArray(Long[]::new)),
                        val(places.values().toArray(Integer[]::new)))
                .as("wanted", "speaker", "place");
        sql.update(SPEAKER)
                .set(SPEAKER.SORT_ORDER, field(name("wanted", "place"), Integer.class))
                .from(wanted)
                .where(SPEAKER.ID.eq(field(name("wanted", "speaker"), Long.class)))
                .execute();
    }
}
