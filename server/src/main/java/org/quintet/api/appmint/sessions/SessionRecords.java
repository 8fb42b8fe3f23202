package org.quintet.api.appmint.sessions;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.profile.RecordOwner;
import org.quintet.api.appmint.profile.UserView;
import org.quintet.api.appmint.query.QueryFields;
import org.quintet.api.appmint.records.Selection;
import org.quintet.events.EventAccess;
import org.quintet.organisations.Organisation;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import org.quintet.programme.sessions.Sessions;
import org.springframework.stereotype.Component;

/** Finds an organisation's sessions: those that are in a programme or were taken out of it, not mere proposals. */
@Component("appMintSessionRecords")
class SessionRecords {

    private final DSLContext sql;
    private final Clock clock;

    SessionRecords(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    static Table<?> tables() {
        return SESSION.join(EVENT)
                .on(EVENT.ID.eq(SESSION.EVENT_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(SESSION.CREATED_BY));
    }

    static Condition of(Organisation organisation) {
        return EVENT.ORGANISATION_ID
                .eq(organisation.id())
                .and(EventAccess.present())
                .and(Sessions.announced());
    }

    /** The date in its event's time zone on which a session begins, as it is written. */
    static Field<String> day() {
        return DSL.field(
                "to_char({0} at time zone {1}, 'YYYY-MM-DD')", String.class, SESSION.STARTS_AT, EVENT.TIMEZONE);
    }

    QueryFields fields() {
        Instant now = clock.instant();
        return new QueryFields()
                .ids(SessionView.COLLECTION, SESSION.UUID)
                .text("datatype", DSL.inline(SessionView.COLLECTION))
                .text(
                        "state",
                        DSL.when(SessionStatus.wordAt(now).eq(SessionStatus.CANCELLED.word()), "cancelled")
                                .otherwise("published"))
                .number("version", SESSION.VERSION)
                .instant("createdate", SESSION.CREATED_AT)
                .instant("modifydate", SESSION.UPDATED_AT)
                .pk("author", UserView.COLLECTION, USERS.UUID)
                .text("name", SESSION.TITLE)
                .pk("owner.id", UserView.COLLECTION, USERS.UUID)
                .text("owner.email", USERS.EMAIL)
                .json("data", SESSION.EXTRA_DATA)
                .sk("data.event", "event", EVENT.UUID)
                .text("data.title", SESSION.TITLE)
                .text("data.description", SESSION.DESCRIPTION)
                .text("data.type", SESSION.TYPE)
                .text("data.track", SESSION.TRACK)
                .text("data.room", SESSION.ROOM)
                .text("data.day", day())
                .instant("data.startTime", SESSION.STARTS_AT)
                .instant("data.endTime", SESSION.ENDS_AT)
                .number("data.capacity", SESSION.CAPACITY)
                .json("data.speakers", SESSION.SPEAKERS)
                .flag("data.requiresTicket", SESSION.REQUIRES_TICKET)
                .texts("data.requiredTicketTypes", SESSION.REQUIRED_TICKET_TYPES)
                .text("data.status", SessionStatus.wordAt(now))
                .text("data.streamUrl", SESSION.STREAM_URL)
                .text("data.recordingUrl", SESSION.RECORDING_URL);
    }

    List<SessionView> list(Organisation organisation, Selection selection) {
        Instant now = clock.instant();
        return sql.select(SESSION.fields())
                .select(EVENT.UUID, EVENT.TIMEZONE)
                .select(RecordOwner.COLUMNS)
                .from(tables())
                .where(of(organisation))
                .and(selection.condition())
                .orderBy(selection.order())
                .limit(ListBounds.limit(selection.limit()))
                .offset(ListBounds.offset(selection.offset()))
                .fetch(row -> SessionView.of(row, now));
    }

    int count(Organisation organisation, Condition condition) {
        return sql.fetchCount(
                sql.selectOne().from(tables()).where(of(organisation)).and(condition));
    }

    /** @throws Failure.NotFound if {@code id} is neither pk nor sk of one */
    SessionView one(Organisation organisation, String id) {
        return list(organisation, new Selection(named(id), List.of(), 1, 0)).stream()
                .findFirst()
                .orElseThrow(SessionRecords::notFound);
    }

    /** The core's id; as {@link #one}. */
    long idOf(Organisation organisation, String id) {
        return sql.select(SESSION.ID)
                .from(tables())
                .where(of(organisation))
                .and(named(id))
                .fetchOptional(SESSION.ID)
                .orElseThrow(SessionRecords::notFound);
    }

    private static Condition named(String id) {
        UUID uuid = RecordIds.parse(SessionView.COLLECTION, id).orElseThrow(SessionRecords::notFound);
        return SESSION.UUID.eq(uuid);
    }

    private static Failure.NotFound notFound() {
        return new Failure.NotFound("session");
    }
}
