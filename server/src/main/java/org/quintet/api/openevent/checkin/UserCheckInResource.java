package org.quintet.api.openevent.checkin;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.STATION;

import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.checkin.ScanAtStation;
import org.quintet.checkin.StationType;
import org.quintet.checkin.TakeBackScan;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/**
 * Type {@code user_check_in}: an attendee at a station (document, group Users Check In). It is one of the core's scans. Whom
 * and what it is about is looked up by the use case, which names what is wrong in the document's order.
 */
@Component
class UserCheckInResource implements OpenEventResource {

    private static final Field<String> MESSAGE = case_(SCAN.STATION_TYPE)
            .when(inline(StationType.REGISTRATION.word()), inline("Ticket register successful."))
            .when(inline(StationType.DAILY.word()), inline("Attendee daily check successful."))
            .when(inline(StationType.CHECK_IN.word()), inline("Attendee check in successful."))
            .otherwise(inline("Attendee check out successful."));

    private final ScanAtStation scanAtStation;
    private final EventOfUrl events;
    private final ResourceType<OpenEventCaller> type;

    UserCheckInResource(
            EventSatellites satellites, EventOfUrl events, ScanAtStation scanAtStation, TakeBackScan takeBackScan) {
        this.scanAtStation = scanAtStation;
        this.events = events;
        this.type = ResourceType.<OpenEventCaller>named("user_check_in")
                .stored(SCAN, SCAN.ID)
                .at("/user-check-in")
                .numericIds()
                .visibleRows(UserCheckInResource::rows)
                .listAt("/events/{event}/user-check-in", Permissions.signedIn(), this::ofEvent)
                .listAt(
                        "/microlocations/{microlocation}/user-check-in",
                        Permissions.signedIn(),
                        UserCheckInResource::inRoom)
                .create(Permissions.toldByBody(EventAuthority.COORGANIZER.who()))
                .get(satellites.ofItsEvent(EventAuthority.REGISTRAR, SCAN, SCAN.ID, SCAN.EVENT_ID))
                .delete(satellites.ofItsEvent(EventAuthority.COORGANIZER, SCAN, SCAN.ID, SCAN.EVENT_ID))
                .createdBy(this::create)
                .deletedBy(attempt -> takeBackScan.execute(attempt.rowId()))
                .computed("success", inline(true), bool())
                .computed("message", MESSAGE, string())
                .attribute("created-at", SCAN.SCANNED_AT, datetime().readOnly())
                .attribute("track-name", SCAN.TRACK_NAME, string().readOnly())
                .attribute("session-name", SCAN.SESSION_NAME, string().readOnly())
                .attribute("speaker-name", SCAN.SPEAKER_NAME, string().readOnly())
                .toOne(
                        "station",
                        SCAN.STATION_ID,
                        "station",
                        it -> it.required().lookedUpLater())
                .toOne(
                        "session",
                        SCAN.SESSION_ID,
                        "session",
                        it -> it.nullable().lookedUpLater())
                .toOne(
                        "ticket_holder",
                        SCAN.TICKET_ID,
                        "attendee",
                        it -> it.required().lookedUpLater())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Scans at stations, for those who work at the event's doors. */
    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        Condition staffed = attempt.caller()
                .caller()
                .ifSignedInOrStaff(user -> EventAccess.holds(user, EventAuthority.REGISTRAR.roles()));
        return SCAN.STATION_TYPE
                .isNotNull()
                .and(exists(selectOne()
                        .from(EVENT)
                        .where(EVENT.ID.eq(SCAN.EVENT_ID))
                        .and(staffed)));
    }

    private Condition ofEvent(Attempt<OpenEventCaller> attempt) {
        String named = attempt.variables().getOrDefault("event", "");
        return SCAN.EVENT_ID.eq(events.heldBy(attempt.caller().caller(), EventAuthority.REGISTRAR, named));
    }

    private static Condition inRoom(Attempt<OpenEventCaller> attempt) {
        String room = attempt.variables().getOrDefault("microlocation", "");
        return room.matches("\\d{1,18}")
                ? SCAN.STATION_ID.in(
                        select(STATION.ID).from(STATION).where(STATION.MICROLOCATION_ID.eq(Long.valueOf(room))))
                : falseCondition();
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        try {
            return Long.toString(scanAtStation.execute(
                    attempt.caller().requireUser(),
                    changes.relatedId("station").orElse(0L),
                    changes.relatedId("ticket_holder").orElse(0L),
                    changes.relatedId("session")));
        } catch (Failure.NotFound e) {
            String what =
                    e.what().substring(0, 1).toUpperCase(Locale.ROOT) + e.what().substring(1);
            throw JsonApiException.notFound(ErrorSource.parameter(e.what()), what + ": not found");
        } catch (Failure.NotAllowed e) {
            throw JsonApiException.unprocessable(ErrorSource.parameter("station"), e.message());
        } catch (Failure.Invalid e) {
            throw JsonApiException.unprocessable(
                    ErrorSource.parameter(e.problems().getFirst().field()), e.message());
        }
    }
}
