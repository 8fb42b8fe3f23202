package org.quintet.ticketing.types;

import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.text.Slugs;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.orders.SellingEvent;

/** Gives an event another type of tickets. */
@UseCase
public class CreateTicketType {

    private static final int MOST_TRIED = 100;
    private static final String NAMELESS = "ticket";

    private final DSLContext sql;
    private final Clock clock;

    CreateTicketType(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the new ticket type. Without a slug it gets one after its name.
     *
     * @throws Failure.NotFound if there is no such event, or {@code creator} does not work for it
     * @throws Failure.Invalid if a value breaks a rule, all of them are named; or if a linked tag or code is not the event's
     * @throws Failure.Conflict if a slug is given and another type of the event has it; or if its name is to be its alone and
     *     another has it
     */
    public TicketTypeRecord execute(User creator, long eventId, TicketTypeChanges changes) {
        SellingEvent event = SellingEvent.staffedBy(sql, creator, eventId);
        Instant now = clock.instant();
        TicketTypeRecord type = new TicketTypeRecord();
        changes.into(type);
        type.setEventId(eventId);
        type.setCreatedBy(creator.id());
        type.setCreatedAt(now);
        type.setUpdatedAt(now);
        TicketTypeRules.check(type, event.currency());
        requireNameAlone(type);
        TicketTypeRecord created = created(type, changes.value(TICKET_TYPE.SLUG).isPresent());
        changes.links().forEach((link, ids) -> link.replace(sql, created.getId(), eventId, ids));
        return created;
    }

    /** Types whose name need not be theirs alone have names too; the index knows the others. */
    private void requireNameAlone(TicketTypeRecord type) {
        boolean taken = Boolean.TRUE.equals(type.getHasNameAlone())
                && sql.fetchExists(
                        TICKET_TYPE,
                        TICKET_TYPE
                                .EVENT_ID
                                .eq(type.getEventId())
                                .and(TICKET_TYPE.NAME.eq(type.getName()))
                                .and(TicketTypes.present()));
        if (taken) {
            throw TicketTypes.nameTaken();
        }
    }

    private TicketTypeRecord created(TicketTypeRecord type, boolean hasSlug) {
        try {
            return hasSlug ? insert(type).orElseThrow(() -> TicketTypes.slugTaken(type.getSlug())) : insertNamed(type);
        } catch (RuntimeException e) {
            throw Constraints.isBroken(TicketTypes.NAME_KEY, e) ? TicketTypes.nameTaken() : e;
        }
    }

    private TicketTypeRecord insertNamed(TicketTypeRecord type) {
        String slug = Slugs.of(type.getName(), TicketTypeRules.LONGEST_SLUG / 2).orElse(NAMELESS);
        for (int number = 1; number <= MOST_TRIED; number++) {
            type.setSlug(number == 1 ? slug : slug + "-" + number);
            Optional<TicketTypeRecord> inserted = insert(type);
            if (inserted.isPresent()) {
                return inserted.get();
            }
        }
        throw TicketTypes.slugTaken(slug);
    }

    private Optional<TicketTypeRecord> insert(TicketTypeRecord type) {
        return sql.insertInto(TICKET_TYPE)
                .set(type)
                .onConflict(TICKET_TYPE.EVENT_ID, TICKET_TYPE.SLUG)
                .where(TICKET_TYPE.DELETED_AT.isNull())
                .doNothing()
                .returning()
                .fetchOptional();
    }
}
