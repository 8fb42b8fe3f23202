package org.quintet.checkin;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ZONE_OCCUPANCY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;

/** How many people are where. Costs the same however many scans there are: it reads the counts that they left. */
@Component
public class Occupancy {

    /** Of an event; whoever scans can make up names. */
    private static final int MOST_ZONES = 1_000;

    private static final Field<Long> CURRENT = coalesce(
                    ZONE_OCCUPANCY.ADMISSIONS.minus(ZONE_OCCUPANCY.CHECKOUTS), inline(0L))
            .as("current");

    private final DSLContext sql;

    Occupancy(DSLContext sql) {
        this.sql = sql;
    }

    /** The zones of the event's scan points, in their order, and then others for which somebody was let in, by name. */
    public List<ZoneCount> of(long eventId) {
        Result<? extends Record> rows = sql.select(
                        EVENT.SCAN_POINTS, EVENT.VENUE_CAPACITY, ZONE_OCCUPANCY.ZONE, CURRENT)
                .from(EVENT)
                .leftJoin(ZONE_OCCUPANCY)
                .on(ZONE_OCCUPANCY.EVENT_ID.eq(EVENT.ID))
                .where(EVENT.ID.eq(eventId))
                .orderBy(ZONE_OCCUPANCY.ZONE)
                .limit(MOST_ZONES)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        ScanPoint.read(rows.getFirst().get(EVENT.SCAN_POINTS))
                .forEach(point -> point.zone().ifPresent(zone -> counts.put(zone, 0L)));
        rows.forEach(row -> Optional.ofNullable(row.get(ZONE_OCCUPANCY.ZONE))
                .ifPresent(zone -> counts.put(zone, row.get(CURRENT))));
        Optional<Integer> capacity = Optional.ofNullable(rows.getFirst().get(EVENT.VENUE_CAPACITY));
        List<ZoneCount> zones = new ArrayList<>();
        counts.forEach((zone, current) -> zones.add(new ZoneCount(zone, current, capacity)));
        return zones;
    }

    /** One zone of an event that exists; an unknown one is empty. */
    ZoneCount ofZone(long eventId, String zone) {
        return sql.select(EVENT.VENUE_CAPACITY, CURRENT)
                .from(EVENT)
                .leftJoin(ZONE_OCCUPANCY)
                .on(ZONE_OCCUPANCY.EVENT_ID.eq(EVENT.ID))
                .and(ZONE_OCCUPANCY.ZONE.eq(zone))
                .where(EVENT.ID.eq(eventId))
                .fetchSingle(row ->
                        new ZoneCount(zone, row.get(CURRENT), Optional.ofNullable(row.get(EVENT.VENUE_CAPACITY))));
    }
}
