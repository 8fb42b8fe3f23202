package org.quintet.bench.chaos;

import java.util.ArrayList;
import java.util.List;
import org.quintet.bench.write.Sale;

/**
 * What became of a sale.
 *
 * @param seconds until the last buyer was answered
 * @param recoverySeconds from the fault to the first answer of a request that was sent after it
 * @param lost requests without an answer, or with one that told of a failure
 * @param late answers that came after more than two seconds
 * @param acknowledgedButNotThere orders whose completion was answered, and that are not completed in the database
 * @param buyersWithTwo buyers with more than one ticket
 * @param unconfirmed completed orders without exactly one confirmation
 */
record Verdict(
        String fault,
        double seconds,
        double recoverySeconds,
        long lost,
        long late,
        double longestMillis,
        Sale.Sums sums,
        int places,
        int acknowledged,
        long acknowledgedButNotThere,
        long buyersWithTwo,
        long unconfirmed,
        String remark) {

    /** What is wrong; nothing if all is as it must be. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (!sums.agree()) {
            complaints.add("the sums differ: " + sums);
        }
        if (sums.issued() != places) {
            complaints.add("not exactly " + places + " sold");
        }
        if (acknowledged != places) {
            complaints.add(acknowledged + " were told that they have a ticket");
        }
        if (acknowledgedButNotThere > 0) {
            complaints.add(acknowledgedButNotThere + " acknowledged orders are lost");
        }
        if (buyersWithTwo > 0) {
            complaints.add(buyersWithTwo + " buyers have two tickets");
        }
        if (unconfirmed > 0) {
            complaints.add(unconfirmed + " orders are not confirmed exactly once");
        }
        return complaints;
    }
}
