package org.quintet.api.openevent.authentication;

import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.http.JsonBody;
import tools.jackson.databind.JsonNode;

/** What stands under {@code data} in the requests about passwords and addresses, which are no JSON:API documents. */
record AuthenticationData(JsonNode data) {

    static AuthenticationData of(JsonBody body) {
        return new AuthenticationData(body.object().path("data"));
    }

    /** @throws JsonApiException 400 if it is missing, or no text */
    String text(String name) {
        JsonNode value = data.path(name);
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw JsonApiException.badRequest(ErrorSource.pointer("/data/" + name), "The text " + name + " is missing");
        }
        return value.stringValue();
    }
}
