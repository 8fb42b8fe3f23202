package org.quintet.api.openevent;

import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import tools.jackson.databind.JsonNode;

/** The body of those routes that take a token out of a mail: {@code {"data": {"token": "…"}}}. */
public final class TokenBody {

    private TokenBody() {}

    /**
     * The token.
     *
     * @throws Failure.Malformed if there is none
     */
    public static String token(JsonBody body) {
        JsonNode token = body.object().at("/data/token");
        if (!token.isString()) {
            throw new Failure.Malformed("A token is required");
        }
        return token.stringValue();
    }
}
