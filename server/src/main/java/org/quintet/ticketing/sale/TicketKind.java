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

    /** What one ticket costs where nobody names a price: a donation is what the type says, and not less than it may be. */
    public static BigDecimal shownPrice(TicketTypeRecord type) {
        return switch (of(type)) {
            case FREE -> BigDecimal.ZERO;
            case PAID -> stored(type);
            case DONATION ->
                stored(type).max(Optional.ofNullable(type.getMinPrice()).orElse(BigDecimal.ZERO));
        };
    }

    /** What is stored as the type's price, where nothing is the same as zero. */
    static BigDecimal stored(TicketTypeRecord type) {
        return Optional.ofNullable(type.getPrice()).orElse(BigDecimal.ZERO);
    }
}
