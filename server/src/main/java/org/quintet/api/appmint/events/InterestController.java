package org.quintet.api.appmint.events;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.tenancy.Tenant;
import org.quintet.identity.Emails;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.platform.limits.RateLimit;
import org.quintet.platform.limits.RateLimits;
import org.quintet.waitinglist.WaitForPublication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Registers interest in an event, mostly in one that is not published yet (document, section Publishing: "anyone who
 * pre-registered interest"). Who guesses a slug does not learn whether there is such a draft: the answer is always the
 * same. An id cannot be guessed, so an unknown one is told to be unknown.
 */
@RestController("appMintInterestController")
class InterestController {

    private static final int REGISTRATIONS_AN_HOUR = 200;

    private final EventRecords records;
    private final WaitForPublication waitForPublication;
    private final RateLimit registrations;

    InterestController(EventRecords records, WaitForPublication waitForPublication, RateLimits limits) {
        this.records = records;
        this.waitForPublication = waitForPublication;
        this.registrations = limits.of(REGISTRATIONS_AN_HOUR, Duration.ofHours(1));
    }

    /** That the address is told, if there is such an event. */
    record Registered(boolean success) {}

    @PostMapping("/client/events/{id}/interest")
    @Permits(Who.ANYONE)
    Registered register(Tenant tenant, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        Optional<String> email = new JsonFields(body.object(), problems).requiredString("email", 320);
        email.ifPresent(text -> problems.require(Emails.isOne(text.strip()), "email", "must be an e-mail address"));
        problems.throwIfAny();
        registrations.count(request.getRemoteAddr());
        boolean isGuess = RecordIds.parse(EventView.COLLECTION, id).isEmpty();
        try {
            long eventId = tenant.organisation()
                    .flatMap(organisation -> records.findId(organisation, id))
                    .orElseThrow(() -> new Failure.NotFound(EventView.COLLECTION));
            waitForPublication.execute(eventId, email.orElseThrow());
        } catch (Failure.NotFound | Failure.Conflict e) {
            if (!isGuess) {
                throw e;
            }
        }
        return new Registered(true);
    }
}
