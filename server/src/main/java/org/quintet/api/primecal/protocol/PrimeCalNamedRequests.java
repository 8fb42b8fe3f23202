package org.quintet.api.primecal.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.quintet.platform.idempotency.ClaimRequest;
import org.quintet.platform.idempotency.KeepAnswer;
import org.quintet.platform.idempotency.NamedRequestFilter;
import org.quintet.platform.idempotency.ReleaseRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** PrimeCal takes names for all changes. */
@Component
class PrimeCalNamedRequests extends NamedRequestFilter {

    private final CallerNames callers;

    PrimeCalNamedRequests(
            CallerNames callers,
            ClaimRequest claimRequest,
            KeepAnswer keepAnswer,
            ReleaseRequest releaseRequest,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        super(claimRequest, keepAnswer, releaseRequest, failures);
        this.callers = callers;
    }

    @Override
    protected boolean takesNames(HttpServletRequest request) {
        return callers.isOurs(request);
    }

    @Override
    protected Optional<String> callerOf(HttpServletRequest request) {
        return CallerNames.nameOf(callers.of(request));
    }
}
