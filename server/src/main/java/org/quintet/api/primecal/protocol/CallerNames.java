package org.quintet.api.primecal.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.quintet.identity.Caller;
import org.quintet.identity.CallerOfRequest;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.WireApi;
import org.quintet.platform.http.WireApis;
import org.springframework.stereotype.Component;

/** Who calls PrimeCal, for what is counted and remembered by caller before the request itself is looked at. */
@Component("primeCalCallerNames")
class CallerNames {

    /** The name of this API ({@link WireApi#name()}). */
    static final String API = "primecal";

    private final CallerOfRequest callers;
    private final WireApis apis;

    CallerNames(CallerOfRequest callers, WireApis apis) {
        this.callers = callers;
        this.apis = apis;
    }

    boolean isOurs(HttpServletRequest request) {
        return apis.of(request).filter(api -> api.name().equals(API)).isPresent();
    }

    /** Who calls; somebody whose proof is refused counts as nobody here, and is refused later. */
    Caller of(HttpServletRequest request) {
        try {
            return callers.of(request);
        } catch (Failure.NotSignedIn | Failure.NotAllowed refused) {
            return new Caller.Anonymous();
        }
    }

    /** A word for a caller who proved who he is; different for each user and each of his keys. */
    static Optional<String> nameOf(Caller caller) {
        return caller.key()
                .map(key -> "key:" + key.id())
                .or(() -> caller.signedInUser().map(user -> "user:" + user.id()));
    }
}
