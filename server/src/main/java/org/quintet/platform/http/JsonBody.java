package org.quintet.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.quintet.platform.failures.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a request, read when a handler asks for it: who the caller is gets checked first, whatever the body holds.
 * A controller method takes one as a parameter.
 */
public final class JsonBody {

    /** The largest body that is read, in bytes. */
    public static final int LIMIT = 2 * 1024 * 1024;

    private final HttpServletRequest request;
    private final JsonMapper mapper;

    JsonBody(HttpServletRequest request, JsonMapper mapper) {
        this.request = request;
        this.mapper = mapper;
    }

    /**
     * The JSON object in the body.
     *
     * @throws Failure.Malformed if there is no body, or it is not a JSON object
     * @throws Failure.TooLarge if it is larger than {@link #LIMIT}
     */
    public ObjectNode object() {
        return object(LIMIT);
    }

    /** As {@link #object()}, for a body of at most {@code limit} bytes. */
    public ObjectNode object(int limit) {
        return parse(bytes(limit));
    }

    /**
     * The JSON array in the body.
     *
     * @throws Failure.Malformed if there is no body, or it is not a JSON array
     * @throws Failure.TooLarge if it is larger than {@link #LIMIT}
     */
    public ArrayNode array() {
        if (read(bytes(LIMIT)) instanceof ArrayNode array) {
            return array;
        }
        throw new Failure.Malformed("The body must be a JSON array");
    }

    /**
     * The JSON object or array in the body.
     *
     * @throws Failure.Malformed if there is no body, or it is neither
     * @throws Failure.TooLarge if it is larger than {@link #LIMIT}
     */
    public JsonNode container() {
        JsonNode json = read(bytes(LIMIT));
        if (json.isContainer()) {
            return json;
        }
        throw new Failure.Malformed("The body must be a JSON object or array");
    }

    /** As {@link #object()}, but an empty body is an empty object. */
    public ObjectNode objectOrEmpty() {
        byte[] bytes = bytes(LIMIT);
        return bytes.length == 0 ? mapper.createObjectNode() : parse(bytes);
    }

    /**
     * The body as it came, for those who must check its signature.
     *
     * @throws Failure.TooLarge if it is larger than {@link #LIMIT}
     */
    public String text() {
        return new String(bytes(LIMIT), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int limit) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Failure.TooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            // the client went away, or does not keep to HTTP
            throw new Failure.Malformed("The body cannot be read");
        }
    }

    private ObjectNode parse(byte[] bytes) {
        if (read(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw new Failure.Malformed("The body must be a JSON object");
    }

    private JsonNode read(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (JacksonException e) {
            throw new Failure.Malformed("The body is not valid JSON");
        }
    }
}
