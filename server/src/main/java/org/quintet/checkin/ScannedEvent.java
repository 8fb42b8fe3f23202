package org.quintet.checkin;

import static org.quintet.schema.Tables.EVENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventState;
import tools.jackson.databind.json.JsonMapper;

/** What a scan needs to know of an event. */
record ScannedEvent(long id, UUID uuid, boolean takesPlace, boolean allowsReentry, List<ScanPoint> points) {

    static final List<Field<?>> COLUMNS = List.of(EVENT.ID, EVENT.UUID, EVENT.STATE, EVENT.SETTINGS, EVENT.SCAN_POINTS);

    private static final JsonMapper JSON = new JsonMapper();

    static ScannedEvent of(Record row) {
        return new ScannedEvent(
                row.get(EVENT.ID),
                row.get(EVENT.UUID),
                EventState.of(row.get(EVENT.STATE)) != EventState.CANCELLED,
                allowsReentry(row.get(EVENT.SETTINGS)),
                ScanPoint.read(row.get(EVENT.SCAN_POINTS)));
    }

    private static boolean allowsReentry(@Nullable JSONB settings) {
        return settings != null
                && JSON.readTree(settings.data()).path("allowReentry").asBoolean(false);
    }

    Optional<ScanPoint> point(String id) {
        return points.stream().filter(point -> point.id().equals(id)).findFirst();
    }
}
