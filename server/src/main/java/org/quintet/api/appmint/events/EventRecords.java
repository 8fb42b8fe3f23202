package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.USERS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.quintet.api.appmint.format.ListPage;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.profile.RecordOwner;
import org.quintet.api.appmint.records.Selection;
import org.quintet.events.EventAccess;
import org.quintet.organisations.Organisation;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/**
 * Finds an organisation's events. Its staff sees all that are not deleted; everybody else what is public and published
 * (document, section Publishing).
 */
@Component("appMintEventRecords")
public class EventRecords {

    private final DSLContext sql;
    private final Clock clock;

    EventRecords(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of all events, for staff. */
    ListPage<EventView> all(Organisation organisation, EventFilter filter) {
        Instant now = clock.instant();
        return page(of(organisation).and(filter.at(now)), filter, now);
    }

    /** A page of those that take place now or later ({@code published} or {@code live}), for everybody. */
    ListPage<EventView> upcoming(Organisation organisation, EventFilter filter) {
        Instant now = clock.instant();
        Condition listed = EventAccess.listedPublicly().and(EVENT.ENDS_AT.ge(now));
        return page(of(organisation).and(listed).and(filter.at(now)), filter, now)
                .map(EventView::forEverybody);
    }

    /**
     * The core's id of an event, for staff.
     *
     * @throws Failure.NotFound if {@code id} is neither pk nor sk of one
     */
    public long idOf(Organisation organisation, String id) {
        return idWhere(of(organisation).and(named(id)));
    }

    /**
     * The core's id of a public event, for everybody.
     *
     * @throws Failure.NotFound if {@code id} is neither pk, sk nor slug of one
     */
    public long publicIdOf(Organisation organisation, String id) {
        return idWhere(of(organisation).and(EventAccess.listedPublicly()).and(namedPublicly(id)));
    }

    /** The core's id of an event that is not deleted, by pk, sk or slug, for the server itself. */
    Optional<Long> findId(Organisation organisation, String id) {
        return sql.select(EVENT.ID)
                .from(EVENT)
                .where(of(organisation).and(namedPublicly(id)))
                .fetchOptional(EVENT.ID);
    }

    /**
     * One event, for staff.
     *
     * @throws Failure.NotFound if {@code id} is neither pk nor sk of one
     */
    EventView one(Organisation organisation, String id) {
        return find(of(organisation).and(named(id)));
    }

    /**
     * One public event, for everybody. One that is over can still be read: its visitors hold tickets.
     *
     * @throws Failure.NotFound if {@code id} is neither pk, sk nor slug of one
     */
    EventView onePublic(Organisation organisation, String id) {
        return find(of(organisation).and(EventAccess.listedPublicly()).and(namedPublicly(id)))
                .forEverybody();
    }

    /** What {@code id} says if it has the form of a pk or sk; whether there is such an event is another question. */
    public static Optional<UUID> uuid(String id) {
        return RecordIds.parse(EventView.COLLECTION, id);
    }

    private static Condition named(String id) {
        UUID uuid = RecordIds.parse(EventView.COLLECTION, id).orElseThrow(EventRecords::notFound);
        return EVENT.UUID.eq(uuid);
    }

    private static Condition namedPublicly(String id) {
        return RecordIds.parse(EventView.COLLECTION, id).map(EVENT.UUID::eq).orElseGet(() -> EVENT.SLUG.eq(id));
    }

    private long idWhere(Condition condition) {
        return sql.select(EVENT.ID)
                .from(EVENT)
                .where(condition)
                .fetchOptional(EVENT.ID)
                .orElseThrow(EventRecords::notFound);
    }

    /** The event of this id, which is there. After a deletion it is shown as it was. */
    EventView view(long eventId) {
        return find(EVENT.ID.eq(eventId));
    }

    /** The organisation's events that {@code selection} describes, for staff. */
    List<EventView> list(Organisation organisation, Selection selection) {
        Instant now = clock.instant();
        return select(of(organisation).and(selection.condition()))
                .orderBy(selection.order())
                .limit(ListBounds.limit(selection.limit()))
                .offset(ListBounds.offset(selection.offset()))
                .fetch(row -> view(row, now));
    }

    /** The event and whoever created it. */
    static Table<?> tables() {
        return EVENT.leftJoin(USERS).on(USERS.ID.eq(EVENT.CREATED_BY));
    }

    static Condition of(Organisation organisation) {
        return EVENT.ORGANISATION_ID.eq(organisation.id()).and(EventAccess.present());
    }

    private ListPage<EventView> page(Condition condition, EventFilter filter, Instant now) {
        List<EventView> events = select(condition)
                .orderBy(EVENT.STARTS_AT, EVENT.ID)
                .limit(ListBounds.limit(filter.limits().limit()))
                .offset(ListBounds.offset(filter.limits().offset()))
                .fetch(row -> view(row, now));
        return ListPage.of(filter.limits(), events, sql.fetchCount(EVENT, condition));
    }

    private EventView find(Condition condition) {
        return select(condition)
                .fetchOptional(row -> view(row, clock.instant()))
                .orElseThrow(EventRecords::notFound);
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return sql.select(EventView.COLUMNS)
                .select(RecordOwner.COLUMNS)
                .from(tables())
                .where(condition);
    }

    private static EventView view(Record row, Instant now) {
        return EventView.of(Rows.part(row, EVENT), RecordOwner.of(row), now);
    }

    private static Failure.NotFound notFound() {
        return new Failure.NotFound(EventView.COLLECTION);
    }
}
