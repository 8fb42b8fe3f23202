package org.quintet.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quintet.platform.failures.Failure;
import org.springframework.http.ResponseEntity;

/** What is peculiar to one wire API as a whole: where it lives, how a token is sent, how its errors look. */
public interface WireApi {

    /** A word for logs and the route table. */
    String name();

    /** Every path of this API starts with one of these. Where several APIs match a path, the longest prefix wins. */
    List<String> pathPrefixes();

    /** The scheme of the Authorization header: {@code Bearer} or {@code JWT}. */
    default String tokenScheme() {
        return "Bearer";
    }

    /** The one place that renders this API's errors. */
    ResponseEntity<?> render(Failure failure, HttpServletRequest request);
}
