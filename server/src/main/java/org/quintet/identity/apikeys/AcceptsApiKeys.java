package org.quintet.identity.apikeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Implemented by each wire API whose document lets programs show an API key, in the header {@code x-api-key} or as
 * {@code Authorization: ApiKey …}.
 */
public interface AcceptsApiKeys {

    Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What a key must be good for to send {@code request}; where the method does not tell it, the API does. */
    default ApiKeyScope scopeFor(HttpServletRequest request) {
        return READING.contains(request.getMethod()) ? ApiKeyScope.READ : ApiKeyScope.WRITE;
    }

    /** Whether keys for one organisation alone are accepted; such an API must see to it that it is about that one. */
    default boolean acceptsKeysOfOneOrganisation() {
        return false;
    }

    /** Whether apps may show an app token as {@code Authorization}, and who acts as {@code x-client-authorization}. */
    default boolean acceptsAppTokens() {
        return false;
    }
}
