package org.quintet.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.quintet.identity.apikeys.AcceptsApiKeys;
import org.quintet.identity.apikeys.ApiKeys;
import org.quintet.identity.passwords.AcceptsPasswords;
import org.quintet.identity.passwords.SignIn;
import org.quintet.identity.tokens.AppTokens;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Failure.NotSignedIn.Reason;
import org.quintet.platform.http.WireApi;
import org.quintet.platform.http.WireApis;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Reads the Authorization header in the scheme of the API that is called, once for each request; in an API that takes API
 * keys, also {@code Authorization: ApiKey …} and, without an Authorization header, {@code x-api-key}; and in one that takes
 * app tokens, an app's token as Authorization and the token of who acts through it as {@code x-client-authorization}. Where
 * an API takes passwords, also {@code Authorization: Basic …}.
 */
@Component
public class CallerOfRequest {

    private static final String ATTRIBUTE = CallerOfRequest.class.getName();

    private static final String KEY_SCHEME = "ApiKey ";
    private static final String KEY_HEADER = "x-api-key";
    private static final String PERSON_HEADER = "x-client-authorization";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Callers callers;
    private final ApiKeys apiKeys;
    private final AppTokens appTokens;
    private final SignIn signIn;
    private final WireApis apis;

    CallerOfRequest(Callers callers, ApiKeys apiKeys, AppTokens appTokens, SignIn signIn, WireApis apis) {
        this.callers = callers;
        this.apiKeys = apiKeys;
        this.appTokens = appTokens;
        this.signIn = signIn;
        this.apis = apis;
    }

    /**
     * The caller of that request.
     *
     * @throws Failure.NotSignedIn if the request has an Authorization header or a key that proves nothing
     * @throws Failure.NotAllowed if it has a key that is not good for it
     */
    public Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller known) {
            return known;
        }
        Caller caller = byKey(request)
                .or(() -> byAppToken(request))
                .or(() -> byPassword(request))
                .or(() -> tokenOf(request).map(callers::withToken))
                .orElseGet(Caller.Anonymous::new);
        request.setAttribute(ATTRIBUTE, caller);
        return caller;
    }

    private Optional<Caller> byKey(HttpServletRequest request) {
        if (!(apis.of(request).orElse(null) instanceof AcceptsApiKeys api)) {
            return Optional.empty();
        }
        return keyOf(request).map(key -> apiKeys.callerWith(key, api, request));
    }

    /** An app, or the person who acts through it; the app's key limits both. */
    private Optional<Caller> byAppToken(HttpServletRequest request) {
        if (!(apis.of(request).orElse(null) instanceof AcceptsApiKeys api) || !api.acceptsAppTokens()) {
            return Optional.empty();
        }
        return header(request, HttpHeaders.AUTHORIZATION)
                .map(CallerOfRequest::withoutScheme)
                .flatMap(appTokens::keyOf)
                .map(keyId -> {
                    Caller.ByKey app = apiKeys.callerWith(keyId, api, request);
                    return header(request, PERSON_HEADER)
                            .map(person ->
                                    callers.withToken(withoutScheme(person)).requireUserInPerson())
                            .map(person -> new Caller.ByKey(person, app.apiKey()))
                            .orElse(app);
                });
    }

    /** A wrong password counts as a failed sign-in. Nobody who signs in like this has just given his password himself. */
    private Optional<Caller> byPassword(HttpServletRequest request) {
        if (!(apis.of(request).orElse(null) instanceof AcceptsPasswords api) || !api.acceptsPasswordFor(request)) {
            return Optional.empty();
        }
        return header(request, HttpHeaders.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .map(value -> credentials(value.substring(BASIC.length()).strip()))
                .map(pair -> new Caller.SignedIn(signIn.execute(pair[0], pair[1]), false));
    }

    private static String[] credentials(String encoded) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            if (pair.length == 2) {
                return pair;
            }
        } catch (IllegalArgumentException e) {
            // told to the client below, as a pair without a colon is
        }
        throw new Failure.NotSignedIn(Reason.MALFORMED_TOKEN);
    }

    private static String withoutScheme(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : header;
    }

    private static Optional<String> keyOf(HttpServletRequest request) {
        Optional<String> authorization = header(request, HttpHeaders.AUTHORIZATION);
        return authorization.isPresent()
                ? authorization
                        .filter(value -> value.regionMatches(true, 0, KEY_SCHEME, 0, KEY_SCHEME.length()))
                        .map(value -> value.substring(KEY_SCHEME.length()).strip())
                : header(request, KEY_HEADER);
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * The token that the request has in the header scheme of its API, of whatever kind.
     *
     * @throws Failure.NotSignedIn if there is an Authorization header of another scheme
     */
    public Optional<String> tokenOf(HttpServletRequest request) {
        Optional<String> header = header(request, HttpHeaders.AUTHORIZATION);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String scheme = apis.of(request).map(WireApi::tokenScheme).orElse("Bearer");
        String stripped = header.get();
        int space = stripped.indexOf(' ');
        if (space < 0 || !stripped.substring(0, space).equalsIgnoreCase(scheme)) {
            throw new Failure.NotSignedIn(Reason.UNKNOWN_SCHEME);
        }
        return Optional.of(stripped.substring(space + 1).strip());
    }
}
