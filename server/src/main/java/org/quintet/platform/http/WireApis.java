package org.quintet.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quintet.platform.failures.Failure;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Tells by its path which API a request belongs to. */
@Component
public final class WireApis {

    private record Prefix(String prefix, WireApi api) {
        boolean covers(String path) {
            return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }
    }

    private final List<Prefix> longestFirst;

    WireApis(List<WireApi> apis) {
        longestFirst = apis.stream()
                .flatMap(api -> api.pathPrefixes().stream().map(prefix -> new Prefix(prefix, api)))
                .sorted(Comparator.comparingInt(
                                (Prefix prefix) -> prefix.prefix().length())
                        .reversed())
                .toList();
    }

    public Optional<WireApi> of(HttpServletRequest request) {
        return ofPath(RequestPaths.of(request));
    }

    public Optional<WireApi> ofPath(String path) {
        return longestFirst.stream()
                .filter(prefix -> prefix.covers(path))
                .map(Prefix::api)
                .findFirst();
    }

    /** The answer to {@code request} that says {@code failure} in the words of the API that was called. */
    ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        return of(request)
                .<ResponseEntity<?>>map(api -> api.render(failure, request))
                .orElseGet(() -> ResponseEntity.status(FailureStatus.of(failure))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("error", HtmlUtils.htmlEscape(failure.message()))));
    }
}
