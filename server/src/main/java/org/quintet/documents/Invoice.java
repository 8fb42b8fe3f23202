package org.quintet.documents;

import java.util.List;
import java.util.Optional;

/**
 * A bill, or the like of one. Amounts are written out already.
 *
 * @param issuer the name of who issues it, with his address below
 * @param recipient as {@code issuer}
 * @param facts what else is to be said, each with its label
 * @param sums what leads to the total, each with its label
 * @param footer what stands below everything
 */
record Invoice(
        String heading,
        List<String> issuer,
        List<String> recipient,
        List<Fact> facts,
        List<Line> lines,
        List<Fact> sums,
        Fact total,
        Optional<String> footer) {

    Invoice {
        issuer = List.copyOf(issuer);
        recipient = List.copyOf(recipient);
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
    }

    /** Something with its label. */
    record Fact(String label, String value) {}

    /**
     * What is billed.
     *
     * @param note what is to be added, such as its tax
     * @param fullPrice what it would cost without its discount, if it has one
     */
    record Line(
            String description,
            Optional<String> note,
            Optional<String> fullPrice,
            String price,
            int quantity,
            String subtotal) {}
}
