package org.quintet.api.openevent.checkin;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.STATION;
import static org.quintet.schema.Tables.STATION_STORE_PAX;

import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.checkin.ChangeHeadCount;
import org.quintet.checkin.CountHeads;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code station-store-pax}: heads that somebody counted (document, group Station Store Paxs). */
@Component
class StationStorePaxResource implements OpenEventResource {

    private static final String PAX = "current-pax";

    private final DSLContext sql;
    private final Permissions permissions;
    private final CountHeads countHeads;
    private final ResourceType<OpenEventCaller> type;

    StationStorePaxResource(
            DSLContext sql, Permissions permissions, CountHeads countHeads, ChangeHeadCount changeHeadCount) {
        this.sql = sql;
        this.permissions = permissions;
        this.countHeads = countHeads;
        Permission<OpenEventCaller> staff = ofStation(EventAuthority.REGISTRAR);
        Permission<OpenEventCaller> organisers = ofStation(EventAuthority.COORGANIZER);
        this.type = ResourceType.<OpenEventCaller>named("station-store-pax")
                .stored(STATION_STORE_PAX, STATION_STORE_PAX.ID)
                .at("/station-store-paxs")
                .numericIds()
                .visibleRows(StationStorePaxResource::rows)
                .listUnder("station", "station-store-paxs", Permissions.signedIn())
                .listUnder("session", "station-store-paxs", Permissions.signedIn())
                .listAt(
                        "/stations/{station}/sessions/{session}/station-store-paxs",
                        Permissions.signedIn(),
                        StationStorePaxResource::atStation)
                .create(Permissions.toldByBody(EventAuthority.COORGANIZER.who()))
                .get(staff)
                .update(organisers)
                .delete(organisers)
                .createdBy(this::create)
                .updatedBy((attempt, changes) -> changeHeadCount.execute(attempt.rowId(), heads(changes)))
                .attribute(
                        PAX, STATION_STORE_PAX.CURRENT_PAX, integer().required().between(0, Integer.MAX_VALUE))
                .attribute(
                        "created-at", STATION_STORE_PAX.CREATED_AT, datetime().readOnly())
                .attribute(
                        "modified-at", STATION_STORE_PAX.MODIFIED_AT, datetime().readOnly())
                .toOne(
                        "station",
                        STATION_STORE_PAX.STATION_ID,
                        "station",
                        it -> it.required().relatedItemOf("/stations"))
                .toOne(
                        "session",
                        STATION_STORE_PAX.SESSION_ID,
                        "session",
                        it -> it.required().relatedItemOf("/sessions"))
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Those of events where the caller works at the doors. */
    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        Condition staffed = attempt.caller()
                .caller()
                .ifSignedInOrStaff(user -> EventAccess.holds(user, EventAuthority.REGISTRAR.roles()));
        return exists(selectOne()
                .from(STATION)
                .join(EVENT)
                .on(EVENT.ID.eq(STATION.EVENT_ID))
                .where(STATION.ID.eq(STATION_STORE_PAX.STATION_ID))
                .and(staffed));
    }

    private static Condition atStation(Attempt<OpenEventCaller> attempt) {
        return numbered(STATION_STORE_PAX.STATION_ID, attempt.variables().getOrDefault("station", ""))
                .and(numbered(STATION_STORE_PAX.SESSION_ID, attempt.variables().getOrDefault("session", "")));
    }

    private static Condition numbered(Field<Long> column, String id) {
        return id.matches("\\d{1,18}") ? column.eq(Long.valueOf(id)) : DSL.falseCondition();
    }

    private Permission<OpenEventCaller> ofStation(EventAuthority authority) {
        return permissions.at(
                authority,
                attempt -> sql.select(STATION.EVENT_ID)
                        .from(STATION_STORE_PAX)
                        .join(STATION)
                        .on(STATION.ID.eq(STATION_STORE_PAX.STATION_ID))
                        .where(STATION_STORE_PAX.ID.eq(attempt.rowId()))
                        .fetchOptional(STATION.EVENT_ID));
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        long station = changes.relatedId("station").orElseThrow();
        sql.select(STATION.EVENT_ID)
                .from(STATION)
                .where(STATION.ID.eq(station))
                .fetchOptional(STATION.EVENT_ID)
                .ifPresent(event -> permissions.require(attempt.caller(), EventAuthority.COORGANIZER, event));
        return Long.toString(countHeads.execute(
                station,
                changes.relatedId("session").orElseThrow(),
                heads(changes).orElseThrow()));
    }

    private static Optional<Integer> heads(Changes changes) {
        return changes.value(PAX, Object.class).map(heads -> new BigDecimal(heads.toString()).intValueExact());
    }
}
