package org.quintet.api.eventstaff.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.quintet.identity.CallerOfRequest;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.WireApis;
import org.quintet.platform.limits.RequestWindows;
import org.quintet.platform.text.Secrets;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets each token ask 60 times a minute, on whichever node, and says with each answer how much is left. A token that proves
 * nothing is refused anyway and not counted.
 */
@Configuration("eventStaffRequestRates")
class RequestRates implements WebMvcConfigurer, HandlerInterceptor {

    /** The name of this API ({@link org.quintet.platform.http.WireApi#name()}). */
    private static final String API = "eventstaff";

    private static final int MOST = 60;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final RequestWindows windows;
    private final CallerOfRequest callers;
    private final WireApis apis;
    private final Clock clock;

    RequestRates(RequestWindows windows, CallerOfRequest callers, WireApis apis, Clock clock) {
        this.windows = windows;
        this.callers = callers;
        this.apis = apis;
        this.clock = clock;
    }

    /** Before it is asked who may call what: requests that are refused for that are counted too. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (windows.areLimited()
                && apis.of(request).filter(api -> api.name().equals(API)).isPresent()) {
            acceptedToken(request).ifPresent(token -> count(token, response));
        }
        return true;
    }

    private Optional<String> acceptedToken(HttpServletRequest request) {
        try {
            return callers.of(request).signedInUser().flatMap(_ -> callers.tokenOf(request));
        } catch (Failure.NotSignedIn refused) {
            return Optional.empty();
        }
    }

    private void count(String token, HttpServletResponse response) {
        String key = API + ":" + HexFormat.of().formatHex(Secrets.hash(token));
        RequestWindows.Window window = windows.count(key, WINDOW);
        response.setHeader("X-RateLimit-Limit", Integer.toString(MOST));
        response.setHeader("X-RateLimit-Remaining", Integer.toString(Math.max(0, MOST - window.requests())));
        response.setHeader(
                "X-RateLimit-Reset",
                Long.toString(window.endsAt().plusMillis(999).getEpochSecond()));
        if (window.requests() > MOST) {
            throw new Failure.TooManyRequests(Duration.between(clock.instant(), window.endsAt()));
        }
    }
}
