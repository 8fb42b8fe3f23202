package org.quintet.api.openevent.payments;

import java.util.Map;
import java.util.Optional;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiError;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The attributes that a route about payments is sent. Their names have dashes or underscores. */
public final class PaymentBody {

    private static final int LONGEST = 2000;

    private final JsonNode attributes;

    private PaymentBody(JsonNode attributes) {
        this.attributes = attributes;
    }

    /**
     * Reads them.
     *
     * @throws JsonApiException 409 if the body is a document of another type than {@code type}
     */
    public static PaymentBody read(JsonBody json, String type) {
        ObjectNode body = json.objectOrEmpty();
        JsonNode sent = body.at("/data/type");
        if (!sent.isMissingNode() && !(sent.isString() && sent.stringValue().equals(type))) {
            throw new JsonApiException(JsonApiError.of(
                    409,
                    "Incorrect type",
                    ErrorSource.pointer("/data/type"),
                    "Invalid type. Expected \"" + type + "\"."));
        }
        return new PaymentBody(body.at("/data/attributes"));
    }

    /**
     * The text under a name; nothing if it is null or empty.
     *
     * @throws JsonApiException 422 if it is no text
     */
    public Optional<String> text(String name) {
        JsonNode value = attributes.has(name) ? attributes.get(name) : attributes.path(name.replace('-', '_'));
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.stringValue().length() > LONGEST) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/attributes/" + name), "Not a valid string.");
        }
        return Optional.of(value.stringValue()).filter(text -> !text.isBlank());
    }

    /** @throws Failure.Malformed if there is no text under the name */
    public String required(String name) {
        return text(name).orElseThrow(() -> new Failure.Malformed(name + " is required"));
    }

    /** What JSON:API adds to each document. */
    static final Map<String, String> VERSION = Map.of("version", "1.0");
}
