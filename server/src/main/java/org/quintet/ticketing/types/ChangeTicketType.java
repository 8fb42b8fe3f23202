package org.quintet.ticketing.types;

import static org.quintet.schema.Tables.TICKET_TYPE;

import java.time.Clock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.TicketTypeRecord;
import org.quintet.ticketing.orders.SellingEvent;

/** Changes a ticket type. What was sold before stays as it was sold. */
@UseCase
public class ChangeTicketType {

    private final DSLContext sql;
    private final Clock clock;

    ChangeTicketType(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Returns the ticket type as it is afterwards. An empty change changes nothing.
     *
     * @param translate makes the change out of the type as it is now, which nobody else changes meanwhile; what it throws
     *     is thrown
     * @throws Failure.NotFound if there is no such type, or {@code actor} does not work for its event
     * @throws Failure.Invalid if the result would break a rule, all that it breaks are named; or if a linked tag or code is
     *     not the event's
     * @throws Failure.Conflict if a slug is given and another type of the event has it, or a name that is another's alone
     * @throws Failure.Conflict if the capacity would be less than the places that are taken
     */
    public TicketTypeRecord execute(
            User actor, long ticketTypeId, Function<TicketTypeRecord, TicketTypeChanges> translate) {
        SellingEvent event = SellingEvent.staffedBy(sql, actor, TicketTypes.eventOf(sql, ticketTypeId));
        TicketTypeRecord type = sql.selectFrom(TICKET_TYPE)
                .where(TICKET_TYPE.ID.eq(ticketTypeId))
                .and(TicketTypes.present())
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(TicketTypes::notFound);
        TicketTypeChanges changes = translate.apply(type);
        if (changes.isEmpty()) {
            return type;
        }
        changes.into(type);
        TicketTypeRules.check(type, event.currency());
        type.setUpdatedAt(clock.instant());
        type.setVersion(type.getVersion() + 1);
        changes.links().forEach((link, ids) -> link.replace(sql, ticketTypeId, type.getEventId(), ids));
        try {
            return sql.update(TICKET_TYPE)
                    .set(type)
                    .where(TICKET_TYPE.ID.eq(ticketTypeId))
                    .returning()
                    .fetchSingle();
        } catch (RuntimeException e) {
            throw refusal(e, type);
        }
    }

    private static RuntimeException refusal(RuntimeException error, TicketTypeRecord type) {
        return switch (Constraints.violatedBy(error).orElse("")) {
            case TicketTypes.NAME_KEY -> TicketTypes.nameTaken();
            case "ticket_type_slug_key" -> TicketTypes.slugTaken(type.getSlug());
            case "place_limit_capacity" ->
                new Failure.Conflict(TICKET_TYPE.CAPACITY.getName(), "More places than that are taken already");
            default -> error;
        };
    }
}
