package org.quintet.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a change that has an {@code Idempotency-Key} once: sent again within an hour, it gets the answer that it got.
 * What was refused changed nothing and may be sent again. Names count by caller; nobody's do not count.
 */
public abstract class NamedRequestFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:_-]{8,128}");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final ClaimRequest claimRequest;
    private final KeepAnswer keepAnswer;
    private final ReleaseRequest releaseRequest;
    private final HandlerExceptionResolver failures;

    protected NamedRequestFilter(
            ClaimRequest claimRequest,
            KeepAnswer keepAnswer,
            ReleaseRequest releaseRequest,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        this.claimRequest = claimRequest;
        this.keepAnswer = keepAnswer;
        this.releaseRequest = releaseRequest;
        this.failures = failures;
    }

    /** Whether the API that is called takes names of its requests, at this path. */
    protected abstract boolean takesNames(HttpServletRequest request);

    /** A word for the caller, different for each; nothing if nobody is signed in. */
    protected abstract Optional<String> callerOf(HttpServletRequest request);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null || !CHANGING.contains(request.getMethod()) || !takesNames(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> caller = callerOf(request);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        RereadRequest reread;
        NamedRequest named;
        Optional<Answer> before;
        try {
            String name = nameOf(request);
            reread = RereadRequest.of(request, JsonBody.LIMIT);
            named = new NamedRequest(caller.get(), name, fingerprint(request, reread.body()));
            before = claimRequest.execute(named);
        } catch (Failure failure) {
            failures.resolveException(request, response, null, failure);
            return;
        }
        if (before.isPresent()) {
            replay(before.get(), response);
        } else {
            carryOut(named, reread, response, chain);
        }
    }

    private static String nameOf(HttpServletRequest request) {
        String name = request.getHeader(HEADER);
        if (!NAME.matcher(name).matches()) {
            throw new Failure.Malformed(HEADER + " must have 8 to 128 letters, digits, colons, dashes and underscores");
        }
        return name;
    }

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        MessageDigest digest = NamedRequest.digest();
        String address = request.getMethod() + "\n" + request.getRequestURI() + "\n" + request.getQueryString() + "\n";
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }

    private void carryOut(NamedRequest named, RereadRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean succeeded = false;
        try {
            chain.doFilter(request, answer);
            succeeded = answer.getStatus() >= 200 && answer.getStatus() < 300;
        } finally {
            if (!succeeded) {
                releaseRequest.execute(named);
            }
        }
        if (succeeded) {
            keepAnswer.execute(
                    named,
                    new Answer(
                            answer.getStatus(),
                            Optional.ofNullable(answer.getContentType()),
                            answer.getContentAsByteArray()));
        }
        answer.copyBodyToResponse();
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.mediaType().ifPresent(response::setContentType);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
