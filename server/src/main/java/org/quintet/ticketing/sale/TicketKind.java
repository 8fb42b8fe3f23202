package org.quintet.ticketing.sale;

import java.math.BigDecimal;
import java.util.Optional;
import org.quintet.schema.tables.records.TicketTypeRecord;

/** Who decides what a ticket costs. The word of a type is free; these words mean something (Open Event's facts, A1). */
public enum TicketKind {
    /** It costs what the event says. */
    PAID,
    /** It is given away, whatever price is stored. */
    FREE,
    /** The buyer decides, within bounds. */
    DONATION;

    static TicketKind of(TicketTypeRecord type) {
        return of(Optional.ofNullable(type.getType()));
    }

    /** The kind that a ticket type's word means; any other word, and none, is {@link #PAID}. */
    public static TicketKind of(Optional<String> word) {
        return switch (word.orElse("")) {
            case "free", "freeRegistration" -> FREE;
            case "donation", "donationRegistration" -> DONATION;
            default -> PAID;
        };
    }

    /** What is stored as the type's price, where nothing is the same as zero. */
    static BigDecimal stored(TicketTypeRecord type) {
        return Optional.ofNullable(type.getPrice()).orElse(BigDecimal.ZERO);
    }
}
