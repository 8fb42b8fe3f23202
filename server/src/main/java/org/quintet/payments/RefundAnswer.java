package org.quintet.payments;

/** What a gateway says to a refund. */
sealed interface RefundAnswer {

    /** It has taken it over, under a name of its own. */
    record Taken(String reference) implements RefundAnswer {}

    /** It does not do it, and asking again would not help. */
    record Refused(String reason) implements RefundAnswer {}

    /** It could not be asked. */
    record Unreachable(String reason) implements RefundAnswer {}
}
