package org.quintet.checkin;

import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Lets the holder of a ticket in, if the rules let him (AppMint, section Check-in). */
@UseCase
public class AdmitTicket {

    private final ScanAttempts attempts;
    private final ScanLog log;

    AdmitTicket(ScanAttempts attempts, ScanLog log) {
        this.attempts = attempts;
        this.log = log;
    }

    /**
     * Records the scan and counts it, whatever becomes of it: a refusal is an outcome and no failure. A ticket that is shown
     * at two doors at once is admitted at one of them, unless it may be used twice.
     *
     * @throws Failure.NotAllowed if {@code actor} does not work for the organisation
     */
    public ScanOutcome execute(User actor, long organisationId, ScanRequest request) {
        ScanAttempt attempt = attempts.begin(actor, organisationId, request);
        Optional<Refusal> refusal = ScanRules.entering(attempt);
        return refusal.isPresent()
                ? log.refused(actor, attempt, Direction.IN, refusal.get())
                : log.entered(actor, attempt, attempt.ticket().orElseThrow());
    }
}
