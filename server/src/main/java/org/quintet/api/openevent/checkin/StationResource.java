package org.quintet.api.openevent.checkin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.MICROLOCATION;
import static org.quintet.schema.Tables.STATION;
import static org.quintet.schema.Tables.STATION_STORE_PAX;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.checkin.ChangeStation;
import org.quintet.checkin.OpenStation;
import org.quintet.checkin.StationType;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code station}: where attendees register or are checked in and out (document, group Stations). */
@Component
class StationResource implements OpenEventResource {

    private static final Field<String> ROOM =
            field(select(MICROLOCATION.ROOM).from(MICROLOCATION).where(MICROLOCATION.ID.eq(STATION.MICROLOCATION_ID)));

    private final EventSatellites satellites;
    private final OpenStation openStation;
    private final ChangeStation changeStation;
    private final ResourceType<OpenEventCaller> type;

    StationResource(EventSatellites satellites, OpenStation openStation, ChangeStation changeStation) {
        this.satellites = satellites;
        this.openStation = openStation;
        this.changeStation = changeStation;
        this.type = satellites
                .declare("station", STATION, STATION.ID, STATION.EVENT_ID)
                .numericIds()
                .createAt("/station", Permissions.toldByBody(EventAuthority.COORGANIZER.who()))
                .listUnder("event", "station", Permissions.anyone())
                .listUnder("microlocation", "stations", Permissions.anyone())
                .createdBy(this::create)
                .updatedBy(this::update)
                .attribute("station-name", STATION.NAME, string().required().satisfying(name -> !name.equals("")))
                .attribute(
                        "station-type", STATION.TYPE, oneOf(StationType.words()).required())
                .attribute(
                        "microlocation-id", STATION.MICROLOCATION_ID, integer().readOnly())
                .computed("room", ROOM, string())
                .toOne(
                        "event",
                        STATION.EVENT_ID,
                        "event",
                        it -> it.required().relatedItemOf("/events").alsoAt("/stations/{id}/event"))
                .toOne("microlocation", STATION.MICROLOCATION_ID, "microlocation", it -> it.nullable())
                .toMany("station-store-paxs", STATION_STORE_PAX.STATION_ID, "station-store-pax")
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(EventAuthority.COORGANIZER, attempt, changes, EventSatellites::noSuchEvent);
        return Long.toString(openStation.execute(changes.relatedId("event").orElseThrow(), columns(changes)));
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(EventAuthority.COORGANIZER, attempt, changes, EventSatellites::noSuchEvent);
        changeStation.execute(attempt.rowId(), columns(changes));
    }

    private Map<Field<?>, @Nullable Object> columns(Changes changes) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(type.columnValues(changes));
        if (changes.has("microlocation")) {
            columns.put(
                    STATION.MICROLOCATION_ID, changes.relatedId("microlocation").orElse(null));
        }
        return columns;
    }
}
