package org.quintet.api.appmint.sessions;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.api.appmint.events.EventRecords;
import org.quintet.api.appmint.format.ListPage;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.tenancy.Tenant;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The programmes of public events, for everybody (P-sess). An event whose {@code settings.publicSchedule} is false keeps its
 * programme to its staff.
 */
@RestController("appMintClientSessionsController")
@RequestMapping("/client/events/{eventId}")
class ClientSessionsController {

    private final DSLContext sql;
    private final EventRecords events;
    private final Schedules schedules;
    private final Clock clock;

    ClientSessionsController(DSLContext sql, EventRecords events, Schedules schedules, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.schedules = schedules;
        this.clock = clock;
    }

    @GetMapping("/sessions")
    @Permits(Who.ANYONE)
    ListPage<SessionView> list(Tenant tenant, @PathVariable String eventId, @RequestParam Map<String, String> query) {
        SessionFilter filter = SessionFilter.read(query, clock.instant());
        Organisation organisation = require(tenant);
        return schedules
                .sessions(organisation, withPublicSchedule(organisation, eventId), filter)
                .map(SessionView::forEverybody);
    }

    @GetMapping("/schedule")
    @Permits(Who.ANYONE)
    Schedule schedule(Tenant tenant, @PathVariable String eventId) {
        Organisation organisation = require(tenant);
        return schedules
                .schedule(organisation, withPublicSchedule(organisation, eventId))
                .forEverybody();
    }

    private static Organisation require(Tenant tenant) {
        return tenant.organisation().orElseThrow(() -> new Failure.NotFound("event"));
    }

    private long withPublicSchedule(Organisation organisation, String id) {
        long eventId = events.publicIdOf(organisation, id);
        boolean isHidden = sql.select(EVENT.SETTINGS)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .fetchOptional(EVENT.SETTINGS)
                .map(settings -> StoredJson.object(Optional.of(settings)).path("publicSchedule"))
                .filter(flag -> flag.isBoolean() && !flag.booleanValue())
                .isPresent();
        if (isHidden) {
            throw new Failure.NotFound("schedule");
        }
        return eventId;
    }
}
