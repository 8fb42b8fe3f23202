package org.quintet.bench.chaos;

import java.util.List;
import org.quintet.bench.report.Table;

/** What became of all sales, as a page to read. */
final class ChaosReport {

    private ChaosReport() {}

    static String text(List<Verdict> verdicts, List<String> skipped, int places, int crowd, int atOnce) {
        StringBuilder page = new StringBuilder("# Faults\n\n");
        page.append("""
                Written by `./quintet chaos`. Each line is a sale of %,d places of one free ticket type to %,d buyers, %d at once, \
                through Open Event: order, name who comes, complete. The servers have sold something \
                else before. When a third is sold, something breaks. Buyers whose request \
                gets no answer, or one that tells of a failure, look what became of it and go on, after a pause that doubles with each \
                failure up to a second. In the end what counts as sold, \
                the tickets and the completed orders must be the same number, all places must be sold, whoever was told that he \
                has a ticket must have exactly one, and each completed order must have exactly one confirmation mail.

                """.formatted(places, crowd, atOnce));
        Table table = new Table(
                "Fault",
                "sold",
                "tickets",
                "completed orders",
                "told",
                "lost",
                "double",
                "seconds",
                "recovery s",
                "requests without answer",
                "answers after 2 s",
                "longest answer ms",
                "verdict");
        for (Verdict one : verdicts) {
            table.row(
                    one.fault(),
                    Long.toString(one.sums().issued()),
                    Long.toString(one.sums().tickets()),
                    Long.toString(one.sums().completedOrders()),
                    Integer.toString(one.acknowledged()),
                    Long.toString(one.acknowledgedButNotThere()),
                    Long.toString(one.buyersWithTwo()),
                    "%.1f".formatted(one.seconds()),
                    "%.1f".formatted(one.recoverySeconds()),
                    Long.toString(one.lost()),
                    Long.toString(one.late()),
                    "%.0f".formatted(one.longestMillis()),
                    one.complaints().isEmpty() ? "as it must be" : String.join("; ", one.complaints()));
        }
        page.append(table).append('\n');
        verdicts.stream()
                .filter(one -> !one.remark().isEmpty())
                .forEach(one -> page.append("- ")
                        .append(one.fault())
                        .append(": ")
                        .append(one.remark())
                        .append(".\n"));
        skipped.forEach(one -> page.append("- Skipped: ").append(one).append(".\n"));
        return page.toString();
    }
}
