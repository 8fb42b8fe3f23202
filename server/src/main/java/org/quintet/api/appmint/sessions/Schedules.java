package org.quintet.api.appmint.sessions;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_DAY;
import static org.quintet.schema.Tables.SESSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.quintet.api.appmint.format.ListPage;
import org.quintet.api.appmint.records.Selection;
import org.quintet.organisations.Organisation;
import org.quintet.programme.sessions.Sessions;
import org.springframework.stereotype.Component;

/** The programmes of events. */
@Component("appMintSchedules")
class Schedules {

    private static final int MOST_SESSIONS = 5_000;
    private static final List<SortField<?>> IN_TIME =
            List.of(SESSION.STARTS_AT.asc().nullsLast(), SESSION.ROOM.asc().nullsFirst(), SESSION.ID.asc());

    private final DSLContext sql;
    private final SessionRecords records;

    Schedules(DSLContext sql, SessionRecords records) {
        this.sql = sql;
        this.records = records;
    }

    /** A page of an event's sessions, as they follow each other; those that are cancelled too. */
    ListPage<SessionView> sessions(Organisation organisation, long eventId, SessionFilter filter) {
        Condition condition = SESSION.EVENT_ID.eq(eventId).and(filter.condition());
        List<SessionView> sessions = records.list(
                organisation,
                new Selection(
                        condition,
                        IN_TIME,
                        filter.limits().limit(),
                        filter.limits().offset()));
        return ListPage.of(filter.limits(), sessions, records.count(organisation, condition));
    }

    /** What takes place, and when. */
    Schedule schedule(Organisation organisation, long eventId) {
        SortedMap<LocalDate, List<SessionView>> days = new TreeMap<>();
        sql.select(EVENT_DAY.DAY)
                .from(EVENT_DAY)
                .where(EVENT_DAY.EVENT_ID.eq(eventId))
                .forEach(row -> days.put(row.value1(), new ArrayList<>()));
        List<SessionView> unscheduled = new ArrayList<>();
        planned(organisation, eventId)
                .forEach(session -> session.day()
                        .map(day -> days.computeIfAbsent(day, _ -> new ArrayList<>()))
                        .orElse(unscheduled)
                        .add(session));
        var event = sql.select(EVENT.UUID, EVENT.TIMEZONE)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .fetchSingle();
        return new Schedule(
                event.value1().toString(),
                event.value2(),
                days.entrySet().stream()
                        .map(day -> new Schedule.Day(day.getKey(), day.getValue()))
                        .toList(),
                unscheduled);
    }

    private List<SessionView> planned(Organisation organisation, long eventId) {
        Condition condition = SESSION.EVENT_ID.eq(eventId).and(Sessions.planned());
        return records.list(organisation, new Selection(condition, IN_TIME, MOST_SESSIONS, 0));
    }
}
