package org.quintet.api.appmint.sessions;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.api.appmint.events.EventRecords;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.query.QueryFields;
import org.quintet.api.appmint.records.RecordBodies;
import org.quintet.api.appmint.records.RecordCollection;
import org.quintet.api.appmint.records.RecordEdit;
import org.quintet.api.appmint.records.Selection;
import org.quintet.api.appmint.records.StateChange;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.quintet.programme.sessions.ChangeSession;
import org.quintet.programme.sessions.CreateSession;
import org.quintet.programme.sessions.DeleteSession;
import org.quintet.programme.sessions.SessionChanges;
import org.quintet.programme.sessions.SessionState;
import org.quintet.schema.tables.records.SessionRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Sessions as records of the repository (P-sess). */
@Component("appMintSessionCollection")
class SessionCollection implements RecordCollection {

    private final DSLContext sql;
    private final Clock clock;
    private final EventRecords events;
    private final SessionRecords records;
    private final CreateSession createSession;
    private final ChangeSession changeSession;
    private final DeleteSession deleteSession;

    SessionCollection(
            DSLContext sql,
            Clock clock,
            EventRecords events,
            SessionRecords records,
            CreateSession createSession,
            ChangeSession changeSession,
            DeleteSession deleteSession) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
        this.records = records;
        this.createSession = createSession;
        this.changeSession = changeSession;
        this.deleteSession = deleteSession;
    }

    @Override
    public String name() {
        return SessionView.COLLECTION;
    }

    @Override
    public QueryFields fields() {
        return records.fields();
    }

    @Override
    public Field<String> text() {
        return DSL.concat(
                DSL.coalesce(SESSION.TITLE, ""),
                DSL.inline("\n"),
                DSL.coalesce(SESSION.DESCRIPTION, ""),
                DSL.inline("\n"),
                DSL.coalesce(SESSION.SPEAKERS.cast(String.class), ""),
                DSL.inline("\n"),
                DSL.coalesce(SESSION.EXTRA_DATA.cast(String.class), ""));
    }

    @Override
    public Source source(Organisation organisation) {
        return new Source(SessionRecords.tables(), SessionRecords.of(organisation));
    }

    @Override
    public List<SessionView> list(Organisation organisation, Selection selection) {
        return records.list(organisation, selection);
    }

    /** {@code data.event} names the event. */
    @Override
    public SessionView create(Staff staff, ObjectNode body) {
        ObjectNode data = RecordBodies.data(body);
        try {
            return create(staff, events.idOf(staff.organisation(), SessionData.eventIn(data)), data);
        } catch (Failure.NotFound e) {
            throw new Failure.Invalid("data." + SessionData.EVENT_KEY, "must name an event of this organisation");
        }
    }

    /** Creates a session of an event that the path names; what {@code data} says of the event does not matter. */
    SessionView create(Staff staff, long eventId, ObjectNode data) {
        SessionRecord created = inWireWords(
                () -> createSession.execute(staff.user(), eventId, SessionData.read(data, zoneOf(eventId))));
        return records.one(staff.organisation(), created.getUuid().toString());
    }

    @Override
    public SessionView read(Staff staff, String id) {
        return records.one(staff.organisation(), id);
    }

    /** It stays in its event, and its day follows from its start. */
    @Override
    public SessionView change(Staff staff, String id, RecordEdit edit) {
        return change(staff, id, (session, zone) -> {
            String event = eventOf(session.getEventId()).toString();
            ObjectNode present = StoredJson.tree(SessionData.show(session, event, zone, clock.instant()));
            return SessionData.read(edit.apply(session.getVersion(), present), zone);
        });
    }

    @Override
    public void delete(Staff staff, String id) {
        deleteSession.execute(staff.user(), records.idOf(staff.organisation(), id));
    }

    @Override
    public SessionView take(Staff staff, String id, StateChange change) {
        SessionState state = switch (change) {
            case PUBLISH, APPROVE, RESTORE -> SessionState.CONFIRMED;
            case CANCEL -> SessionState.CANCELED;
            case REJECT -> SessionState.REJECTED;
            case UNPUBLISH, HOLD, COMPLETE, ARCHIVE ->
                throw new Failure.Invalid("state", "A session can be published, rejected and cancelled");
        };
        return change(staff, id, (_, _) -> new SessionChanges().to(state));
    }

    /** Makes a change of a session as it is, whose event is in {@code zone}. */
    private interface Translation {
        SessionChanges of(SessionRecord session, ZoneId zone);
    }

    private SessionView change(Staff staff, String id, Translation translation) {
        long sessionId = records.idOf(staff.organisation(), id);
        inWireWords(() -> changeSession.execute(
                staff.user(), sessionId, session -> translation.of(session, zoneOf(session.getEventId()))));
        return records.one(staff.organisation(), id);
    }

    private static SessionRecord inWireWords(Supplier<SessionRecord> work) {
        try {
            return work.get();
        } catch (Failure.Invalid invalid) {
            throw SessionData.inWireWords(invalid);
        }
    }

    private ZoneId zoneOf(long eventId) {
        return sql.select(EVENT.TIMEZONE)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .fetchSingle(row -> ZoneId.of(row.value1()));
    }

    private UUID eventOf(long eventId) {
        return sql.select(EVENT.UUID)
                .from(EVENT)
                .where(EVENT.ID.eq(eventId))
                .fetchSingle()
                .value1();
    }
}
