package org.quintet.checkin;

import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Tells what {@link AdmitTicket} would do, and does nothing. */
@UseCase
public class VerifyTicket {

    private final ScanAttempts attempts;
    private final Occupancy occupancy;

    VerifyTicket(ScanAttempts attempts, Occupancy occupancy) {
        this.attempts = attempts;
        this.occupancy = occupancy;
    }

    /**
     * The outcome that the scan would have now.
     *
     * @throws Failure.NotAllowed if {@code actor} does not work for the organisation
     */
    public ScanOutcome execute(User actor, long organisationId, ScanRequest request) {
        ScanAttempt attempt = attempts.begin(actor, organisationId, request);
        Optional<Refusal> refusal = ScanRules.entering(attempt);
        if (refusal.isPresent()) {
            return new ScanOutcome.Refused(refusal.get());
        }
        ScannedTicket ticket = attempt.ticket().orElseThrow();
        return new ScanOutcome.Passed(
                ticket.id(),
                Optional.empty(),
                attempt.zone().map(zone -> occupancy.ofZone(ticket.event().id(), zone)));
    }
}
