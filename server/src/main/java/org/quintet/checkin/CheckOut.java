package org.quintet.checkin;

import java.util.Optional;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Notes that the holder of a ticket has left a zone, so that he is not counted there any more. */
@UseCase
public class CheckOut {

    private final ScanAttempts attempts;
    private final ScanLog log;

    CheckOut(ScanAttempts attempts, ScanLog log) {
        this.attempts = attempts;
        this.log = log;
    }

    /**
     * Records the scan, whatever becomes of it. Only who is inside can leave. One who does not say what he leaves, leaves
     * what he entered last.
     *
     * @throws Failure.NotAllowed if {@code actor} does not work for the organisation
     */
    public ScanOutcome execute(User actor, long organisationId, ScanRequest request) {
        ScanAttempt attempt = attempts.begin(actor, organisationId, request);
        Optional<Refusal> refusal = ScanRules.leaving(attempt);
        if (refusal.isPresent()) {
            return log.refused(actor, attempt, Direction.OUT, refusal.get());
        }
        Presence.InZone left = attempt.presence().left(attempt.zone()).orElseThrow();
        return log.left(actor, attempt, attempt.ticket().orElseThrow(), left.zone());
    }
}
