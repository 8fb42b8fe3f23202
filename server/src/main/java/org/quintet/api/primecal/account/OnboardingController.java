package org.quintet.api.primecal.account;

import jakarta.servlet.http.HttpServletRequest;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.identity.Caller;
import org.quintet.identity.CompleteOnboarding;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a client asks somebody who begins. Nobody is kept out until he has answered. */
@RestController("primeCalOnboardingController")
class OnboardingController {

    private final CompleteOnboarding completeOnboarding;
    private final Profiles profiles;

    OnboardingController(CompleteOnboarding completeOnboarding, Profiles profiles) {
        this.completeOnboarding = completeOnboarding;
        this.profiles = profiles;
    }

    @PostMapping("/api/auth/complete-onboarding")
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    ProfileAnswer complete(Caller caller, JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        OnboardingInput input = OnboardingInput.of(RequestFields.of(body, request, problems, OnboardingInput.FIELDS));
        problems.throwIfAny();
        completeOnboarding.execute(caller, input.changes(), input.preferences());
        return profiles.of(caller.requireUser());
    }
}
