package org.quintet.checkin;

import java.util.Optional;

/** What became of a scan. */
public sealed interface ScanOutcome {

    /**
     * The ticket's holder may pass.
     *
     * @param scan what was recorded; empty if the ticket was only verified
     * @param zone how many are in the zone now; empty if the scan is of no zone
     */
    record Passed(long ticketId, Optional<Scan> scan, Optional<ZoneCount> zone) implements ScanOutcome {}

    /** He may not. */
    record Refused(Refusal refusal) implements ScanOutcome {}
}
