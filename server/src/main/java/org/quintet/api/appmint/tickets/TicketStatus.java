package org.quintet.api.appmint.tickets;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.TICKET;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.quintet.checkin.Direction;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.TicketState;

/** AppMint's words for what a ticket is worth (P-over). Used is an active ticket whose holder has come in. */
enum TicketStatus {
    ACTIVE,
    USED,
    INACTIVE,
    CANCELLED,
    REFUNDED;

    static final List<String> WORDS =
            Arrays.stream(values()).map(TicketStatus::word).toList();

    static TicketStatus of(TicketRecord ticket, boolean admitted) {
        return switch (TicketState.of(ticket.getState())) {
            case ACTIVE -> admitted ? USED : ACTIVE;
            case INACTIVE, RESERVED -> INACTIVE;
            case CANCELLED, EXPIRED -> CANCELLED;
            case REFUNDED -> REFUNDED;
        };
    }

    static TicketStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which of the tickets that were issued have it. */
    Condition holds() {
        return switch (this) {
            case ACTIVE -> TICKET.STATE.eq(inline(TicketState.ACTIVE.word())).and(notExists(admissions()));
            case USED -> TICKET.STATE.eq(inline(TicketState.ACTIVE.word())).and(exists(admissions()));
            case INACTIVE -> TICKET.STATE.eq(inline(TicketState.INACTIVE.word()));
            case CANCELLED -> TICKET.STATE.eq(inline(TicketState.CANCELLED.word()));
            case REFUNDED -> TICKET.STATE.eq(inline(TicketState.REFUNDED.word()));
        };
    }

    /** The word for each of the tickets that were issued. */
    static Field<String> column() {
        CaseConditionStep<String> cases = DSL.when(ACTIVE.holds(), DSL.inline(ACTIVE.word()));
        for (TicketStatus status : EnumSet.complementOf(EnumSet.of(ACTIVE))) {
            cases = cases.when(status.holds(), DSL.inline(status.word()));
        }
        return cases;
    }

    private static Select<Record1<Integer>> admissions() {
        return selectOne()
                .from(SCAN)
                .where(SCAN.TICKET_ID.eq(TICKET.ID))
                .and(SCAN.DIRECTION.eq(Direction.IN.word()))
                .and(SCAN.REFUSAL.isNull());
    }
}
