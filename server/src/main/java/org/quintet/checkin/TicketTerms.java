package org.quintet.checkin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ticket's type lets its holder do.
 *
 * @param allowsReentry empty means as the event has it
 * @param reentryLimit how often he may come in altogether, the first time included; empty means as often as he likes
 * @param acceptedScanPoints where he may come in; none means everywhere
 */
record TicketTerms(
        UUID uuid,
        String slug,
        String name,
        Optional<Boolean> allowsReentry,
        Optional<Integer> reentryLimit,
        List<String> acceptedScanPoints) {

    /** Whether {@code word} means this type: the document's sample has short names, its clients write ids too. */
    boolean isCalled(String word) {
        return word.equals(slug) || word.equals(name) || word.endsWith(uuid.toString());
    }
}
