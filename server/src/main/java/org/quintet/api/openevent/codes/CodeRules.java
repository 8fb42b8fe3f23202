package org.quintet.api.openevent.codes;

import java.time.Instant;
import java.util.Optional;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;

/**
 * The rules that both kinds of codes have (facts, A5 and A6). What was not sent counts as it is stored.
 *
 * @param sent what the request says
 * @param end when the code is valid until if it does not say so
 */
record CodeRules(Changes sent, Stored stored, Instant end) {

    /** What is stored of the code so far; nothing of a new one. */
    record Stored(
            Optional<Integer> ticketsNumber,
            Optional<Integer> minQuantity,
            Optional<Integer> maxQuantity,
            Optional<Instant> validFrom,
            Optional<Instant> validTill) {

        static final Stored NOTHING =
                new Stored(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A maximum below zero is none, and zero says nothing. */
    void check() {
        Optional<Long> least = number("min-quantity", stored.minQuantity());
        Optional<Long> most = number("max-quantity", stored.maxQuantity()).filter(it -> it > 0);
        Optional<Long> tickets =
                number("tickets-number", stored.ticketsNumber()).filter(it -> it > 0);
        if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            throw refusal("min-quantity", "min-quantity should be less than max-quantity");
        }
        if (tickets.isPresent() && most.isPresent() && tickets.get() < most.get()) {
            throw refusal("tickets-number", "tickets-number should be greater than max-quantity");
        }
        Optional<Instant> from = time("valid-from", stored.validFrom());
        Instant till = time("valid-till", stored.validTill()).orElse(end);
        if (from.isPresent() && from.get().isAfter(till)) {
            throw refusal("valid-till", "valid-till should be after valid-from");
        }
    }

    private Optional<Long> number(String attribute, Optional<Integer> before) {
        return sent.has(attribute) ? sent.value(attribute, Long.class) : before.map(Integer::longValue);
    }

    private Optional<Instant> time(String attribute, Optional<Instant> before) {
        return sent.has(attribute) ? sent.value(attribute, Instant.class) : before;
    }

    static JsonApiException refusal(String attribute, String detail) {
        return JsonApiException.unprocessable(ErrorSource.pointer("/data/attributes/" + attribute), detail);
    }
}
