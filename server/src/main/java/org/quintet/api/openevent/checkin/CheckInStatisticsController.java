package org.quintet.api.openevent.checkin;

import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.STATION_STORE_PAX;
import static org.quintet.schema.Tables.TRACK;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.checkin.CheckInStatistics;
import org.quintet.checkin.CheckInStatistics.Passages;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.programme.sessions.Sessions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is where today (document, Get Registration Stats): plain JSON, for those who work at the event's doors. */
@RestController
class CheckInStatisticsController {

    private static final int MOST = 100;

    private final DSLContext sql;
    private final Clock clock;
    private final EventAccess access;
    private final Permissions permissions;
    private final CheckInStatistics statistics;

    CheckInStatisticsController(
            DSLContext sql, Clock clock, EventAccess access, Permissions permissions, CheckInStatistics statistics) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.permissions = permissions;
        this.statistics = statistics;
    }

    @GetMapping("/v1/user-check-in/stats/event/{event}")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<Map<String, Object>> statistics(
            @PathVariable String event,
            Caller caller,
            @RequestParam(name = "session_ids", defaultValue = "") String sessions,
            @RequestParam(name = "track_ids", defaultValue = "") String tracks) {
        Optional<Long> id = number(event).filter(access::isPresent);
        if (id.isEmpty()) {
            return ResponseEntity.status(404).body(Map.of("message", "Event can not be found."));
        }
        permissions.require(new OpenEventCaller(caller), EventAuthority.REGISTRAR, id.get());
        return ResponseEntity.ok(answer(id.get(), ids(sessions), ids(tracks)));
    }

    private Map<String, Object> answer(long event, List<String> sessions, List<String> tracks) {
        CheckInStatistics.OfEvent counts = statistics.of(event);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total_attendee", counts.attendees());
        answer.put("total_registered", counts.registered());
        answer.put("total_not_checked_in", counts.attendees() - counts.registered());
        answer.put("total_session_checked_in", counts.sessions().in());
        answer.put("total_session_checked_out", counts.sessions().out());
        answer.put("total_track_checked_in", counts.tracks().in());
        answer.put("total_track_checked_out", counts.tracks().out());
        answer.put("session_stats", ofSessions(event, sessions));
        answer.put("track_stats", ofTracks(event, tracks));
        return answer;
    }

    /** As many as there are before the first id that is none of the event's. */
    private List<Map<String, Object>> ofSessions(long event, List<String> ids) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String id : ids) {
            Optional<Record> session = number(id)
                    .flatMap(number -> sql.select(SESSION.ID, SESSION.TYPE, SESSION.TRACK)
                            .from(SESSION)
                            .where(SESSION.ID.eq(number))
                            .and(SESSION.EVENT_ID.eq(event))
                            .and(Sessions.present())
                            .fetchOptional()
                            .map(row -> row));
            if (session.isEmpty()) {
                break;
            }
            all.add(ofSession(event, id, session.get()));
        }
        return all;
    }

    private Map<String, Object> ofSession(long event, String id, Record session) {
        long sessionId = session.get(SESSION.ID);
        Passages passages = statistics.ofSession(event, sessionId);
        Map<String, Object> stats = new LinkedHashMap<>();
        stats.put("session_id", id);
        stats.put("session_name", text(session.get(SESSION.TYPE)));
        stats.put("track_name", text(session.get(SESSION.TRACK)));
        stats.put("speakers", speakers(sessionId));
        stats.put("check_in", passages.in());
        stats.put("check_out", passages.out());
        stats.put("manual_count", lastCount(sessionId));
        return stats;
    }

    private List<String> speakers(long session) {
        return sql.select(SPEAKER.NAME)
                .from(SESSION_SPEAKER)
                .join(SPEAKER)
                .on(SPEAKER.ID.eq(SESSION_SPEAKER.SPEAKER_ID))
                .where(SESSION_SPEAKER.SESSION_ID.eq(session))
                .and(SPEAKER.DELETED_AT.isNull())
                .orderBy(SPEAKER.ID)
                .fetch(SPEAKER.NAME);
    }

    private Map<String, Object> lastCount(long session) {
        Map<String, Object> last = new LinkedHashMap<>();
        sql.selectFrom(STATION_STORE_PAX)
                .where(STATION_STORE_PAX.SESSION_ID.eq(session))
                .orderBy(STATION_STORE_PAX.ID.desc())
                .limit(1)
                .fetchOptional()
                .ifPresent(count -> {
                    last.put("current_pax", count.getCurrentPax());
                    last.put("created_at", time(count.getCreatedAt()));
                    last.put("modified_at", time(count.getModifiedAt()));
                });
        return last;
    }

    private List<Map<String, Object>> ofTracks(long event, List<String> ids) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String id : ids) {
            Optional<String> name = number(id)
                    .flatMap(number -> sql.select(TRACK.NAME)
                            .from(TRACK)
                            .where(TRACK.ID.eq(number))
                            .and(TRACK.EVENT_ID.eq(event))
                            .and(TRACK.DELETED_AT.isNull())
                            .fetchOptional(TRACK.NAME));
            if (name.isEmpty()) {
                break;
            }
            all.add(ofTrack(event, id, name.get()));
        }
        return all;
    }

    private Map<String, Object> ofTrack(long event, String id, String name) {
        Passages passages = statistics.ofTrack(event, Long.parseLong(id));
        Optional<Record> current = current(Long.parseLong(id));
        Map<String, Object> stats = new LinkedHashMap<>();
        stats.put("track_id", id);
        stats.put("track_name", name);
        stats.put(
                "current_speakers",
                current.map(session -> String.join(", ", speakers(session.get(SESSION.ID))))
                        .orElse(""));
        stats.put(
                "current_session",
                current.map(session -> session.get(SESSION.TITLE)).orElse(""));
        stats.put("check_in", passages.in());
        stats.put("check_out", passages.out());
        return stats;
    }

    /** What runs in the track now. */
    private Optional<Record> current(long track) {
        Instant now = clock.instant();
        return sql.select(SESSION.ID, SESSION.TITLE)
                .from(SESSION)
                .where(SESSION.TRACK_ID.eq(track))
                .and(Sessions.planned())
                .and(SESSION.STARTS_AT.le(now))
                .and(SESSION.ENDS_AT.gt(now))
                .orderBy(SESSION.STARTS_AT.desc(), SESSION.ID)
                .limit(1)
                .fetchOptional()
                .map(row -> row);
    }

    private static List<String> ids(String parameter) {
        return List.of(parameter.split(",", -1)).stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
