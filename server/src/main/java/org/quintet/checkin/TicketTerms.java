package org.quintet.checkin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quintet.platform.text.Slugs;

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

    private static final int LONGEST_SLUG = 200;

    /** Whether {@code word} means this type: the document's sample has short names, its clients write ids too. */
    boolean isCalled(String word) {
        return word.equals(slug)
                || word.equals(name)
                || Slugs.of(name, LONGEST_SLUG).equals(Optional.of(word))
                || word.endsWith(uuid.toString());
    }
}
