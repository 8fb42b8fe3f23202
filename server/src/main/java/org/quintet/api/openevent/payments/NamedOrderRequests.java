package org.quintet.api.openevent.payments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quintet.identity.CallerOfRequest;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.idempotency.ClaimRequest;
import org.quintet.platform.idempotency.KeepAnswer;
import org.quintet.platform.idempotency.NamedRequestFilter;
import org.quintet.platform.idempotency.ReleaseRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Open Event takes names where an order is made and where money moves. */
@Component
class NamedOrderRequests extends NamedRequestFilter {

    private static final Pattern PATHS =
            Pattern.compile("(/v1)?/orders(/(create-order|[^/]+/(charge|create-paypal-payment|refund)))?");

    private final CallerOfRequest callers;

    NamedOrderRequests(
            CallerOfRequest callers,
            ClaimRequest claimRequest,
            KeepAnswer keepAnswer,
            ReleaseRequest releaseRequest,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        super(claimRequest, keepAnswer, releaseRequest, failures);
        this.callers = callers;
    }

    @Override
    protected boolean takesNames(HttpServletRequest request) {
        return PATHS.matcher(request.getRequestURI()).matches();
    }

    /** Somebody whose proof is refused counts as nobody here, and is refused later. */
    @Override
    protected Optional<String> callerOf(HttpServletRequest request) {
        try {
            return callers.of(request).signedInUser().map(user -> "user:" + user.id());
        } catch (Failure.NotSignedIn | Failure.NotAllowed refused) {
            return Optional.empty();
        }
    }
}
