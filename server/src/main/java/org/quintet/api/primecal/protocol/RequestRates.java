package org.quintet.api.primecal.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.quintet.identity.Caller;
import org.quintet.identity.apikeys.ApiKey;
import org.quintet.identity.apikeys.ApiKeyTier;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.RequestPaths;
import org.quintet.platform.limits.RequestWindows;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How often somebody may call within a minute: by his key, by who he is, or from where he calls. Every answer says how much
 * is left. Whoever only asks whether the server is there is not counted. An unknown caller on this machine is counted and
 * not refused: he is its operator, or a proxy that does not say for whom it calls, and then he is everybody.
 */
@Configuration("primeCalRequestRates")
class RequestRates implements WebMvcConfigurer, HandlerInterceptor {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String AUTHENTICATION = "/api/auth";
    private static final String HEALTH = "/api/health";

    private final RequestWindows windows;
    private final CallerNames callers;
    private final Clock clock;

    RequestRates(RequestWindows windows, CallerNames callers, Clock clock) {
        this.windows = windows;
        this.callers = callers;
        this.clock = clock;
    }

    /** Before it is asked who may call what: whoever guesses tokens is counted too. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (windows.areLimited() && callers.isOurs(request) && !isBelow(HEALTH, request)) {
            count(request, response);
        }
        return true;
    }

    private void count(HttpServletRequest request, HttpServletResponse response) {
        Caller caller = callers.of(request);
        String category = isBelow(AUTHENTICATION, request) ? "auth" : "default";
        ApiKeyTier tier = tierOf(caller);
        int limit = limitOf(caller, tier, category);
        String who = CallerNames.nameOf(caller).orElseGet(() -> "address:" + request.getRemoteAddr());
        RequestWindows.Window window = windows.count("primecal:" + category + ":" + who, WINDOW);
        response.setHeader("X-RateLimit-Limit", Integer.toString(limit));
        response.setHeader("X-RateLimit-Remaining", Integer.toString(Math.max(0, limit - window.requests())));
        response.setHeader(
                "X-RateLimit-Reset",
                Long.toString(window.endsAt().plusMillis(999).getEpochSecond()));
        response.setHeader(
                "X-RateLimit-Policy",
                "fixed-window;w=%d;tier=%s;category=%s".formatted(WINDOW.toSeconds(), tier.word(), category));
        if (window.requests() > limit && !isUnknownOnThisMachine(caller, request)) {
            throw new Failure.TooManyRequests(Duration.between(clock.instant(), window.endsAt()));
        }
    }

    private static ApiKeyTier tierOf(Caller caller) {
        return caller.key()
                .map(ApiKey::tier)
                .orElse(caller.signedInUser().isPresent() ? ApiKeyTier.USER : ApiKeyTier.GUEST);
    }

    private static int limitOf(Caller caller, ApiKeyTier tier, String category) {
        boolean isAuthentication = category.equals("auth");
        int ofTier = switch (tier) {
            case GUEST -> isAuthentication ? 8 : 40;
            case USER -> isAuthentication ? 20 : 180;
            case PREMIUM -> isAuthentication ? 40 : 450;
        };
        return caller.key().map(key -> key.rateLimit().orElse(ofTier)).orElse(ofTier);
    }

    private static boolean isUnknownOnThisMachine(Caller caller, HttpServletRequest request) {
        return CallerNames.nameOf(caller).isEmpty()
                && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static boolean isBelow(String prefix, HttpServletRequest request) {
        String path = RequestPaths.of(request);
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
