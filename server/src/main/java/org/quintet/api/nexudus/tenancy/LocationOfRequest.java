package org.quintet.api.nexudus.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/**
 * Tells which location, an organisation to the core, a request is about. In Nexudus each has a host name of its own; an
 * installation without such names uses the header {@code X-Quintet-Organisation}, or has just one.
 */
@Component
public class LocationOfRequest {

    public static final String HEADER = "X-Quintet-Organisation";

    private final Organisations organisations;

    LocationOfRequest(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @throws Failure.NotFound if the request names no location, or none that exists */
    public Organisation of(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new Failure.NotFound("location"));
    }

    public Optional<Organisation> find(HttpServletRequest request) {
        String host = request.getServerName();
        String slug = request.getHeader(HEADER);
        return slug == null
                ? organisations.findByHost(host).or(organisations::findOnly)
                : organisations.findByHostOrSlug(host, slug.strip());
    }
}
