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
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;

/** The query of a list of tickets: {@code status}, {@code ticketTypeId}, {@code holderEmail}, {@code limit}, {@code offset}. */
record TicketFilter(Condition condition, int limit, long offset) {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    /**
     * Reads the query; an empty value is as good as none, and a limit beyond the largest is the largest.
     *
     * @throws Failure.Invalid with all problems
     */
    static TicketFilter read(Map<String, String> query) {
        Problems problems = new Problems();
        Optional<String> status = value(query, "status")
                .filter(word -> problems.require(
                        TicketStatus.WORDS.contains(word),
                        "status",
                        "must be one of: " + String.join(", ", TicketStatus.WORDS)));
        Condition condition = noCondition()
                .and(status.map(word -> TicketStatus.of(word).holds()).orElse(noCondition()))
                .and(value(query, "ticketTypeId").map(TicketFilter::ofType).orElse(noCondition()))
                .and(value(query, "holderEmail").map(TicketFilter::of).orElse(noCondition()));
        long limit = number(query, "limit", USUAL_LIMIT, 1, problems);
        long offset = number(query, "offset", 0, 0, problems);
        problems.throwIfAny();
        return new TicketFilter(condition, (int) Math.min(limit, LARGEST_LIMIT), offset);
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

    private static Optional<String> value(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static long number(Map<String, String> query, String name, long usual, long least, Problems problems) {
        return value(query, name)
                .map(text -> {
                    boolean valid = text.matches("[0-9]{1,18}") && Long.parseLong(text) >= least;
                    problems.require(valid, name, "must be an integer of at least " + least);
                    return valid ? Long.parseLong(text) : usual;
                })
                .orElse(usual);
    }
}
