package org.quintet.api.eventstaff.protocol;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.quintet.platform.http.RequestPaths;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells requests of EventStaff's newer face, {@code /v1/events}, from those of Open Event, whose path it is, and leads them
 * to their controller. They show {@code Bearer id|secret}: Open Event takes no bearer tokens, and none of its tokens has a
 * bar. Below an event there is nothing but what its UUID names; Open Event has no such ids. Whatever else comes is Open
 * Event's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class NewerFace extends OncePerRequestFilter {

    /** Where requests are led to: before the path that was asked for. */
    public static final String PREFIX = "/api/eventstaff";

    private static final Pattern PATH = Pattern.compile("/v1/events(/[0-9a-fA-F-]{36})?");
    private static final Pattern TOKEN = Pattern.compile("bearer +\\d+\\|.*", Pattern.CASE_INSENSITIVE);

    /** Whether {@code request} was led to the newer face. */
    public static boolean isAskedBy(HttpServletRequest request) {
        return RequestPaths.of(request).startsWith(PREFIX + "/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null
                || !TOKEN.matcher(authorization.strip()).matches()
                || !PATH.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getRequestDispatcher(PREFIX + request.getRequestURI()).forward(request, response);
    }
}
