package org.quintet.api.appmint.tickets;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.quintet.api.appmint.format.ListLimits;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;

/** The query of a list of tickets: {@code status}, {@code ticketTypeId} and {@code holderEmail}, and how much of it. */
record TicketFilter(Condition condition, ListLimits limits) {

    /**
     * Reads the query; an empty value is as good as none, and a limit beyond the largest is the largest.
     *
     * @throws Failure.Invalid with all problems
     */
    static TicketFilter read(Map<String, String> query) {
        Problems problems = new Problems();
        Optional<String> status = ListLimits.value(query, "status")
                .filter(word -> problems.require(
                        TicketStatus.WORDS.contains(word),
                        "status",
                        "must be one of: " + String.join(", ", TicketStatus.WORDS)));
        Condition condition = noCondition()
                .and(status.map(word -> TicketStatus.of(word).holds()).orElse(noCondition()))
                .and(ListLimits.value(query, "ticketTypeId")
                        .map(TicketFilter::ofType)
                        .orElse(noCondition()))
                .and(ListLimits.value(query, "holderEmail")
                        .map(TicketFilter::of)
                        .orElse(noCondition()));
        ListLimits limits = ListLimits.read(query, problems);
        problems.throwIfAny();
        return new TicketFilter(condition, limits);
    }

    private static Condition ofType(String id) {
        return RecordIds.parse(TicketTypeView.COLLECTION, id)
                .map(TICKET_TYPE.UUID::eq)
                .orElse(falseCondition());
    }

    /** What no row can have is in none. */
    private static Condition of(String email) {
        return email.indexOf('\0') < 0
                ? lower(TICKET.HOLDER_EMAIL).eq(email.toLowerCase(Locale.ROOT))
                : falseCondition();
    }
}
