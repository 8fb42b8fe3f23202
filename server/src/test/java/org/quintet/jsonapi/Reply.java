package org.quintet.jsonapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer, with short ways to look into its document. */
record Reply(MockHttpServletResponse response) {

    private static final JsonMapper MAPPER = new JsonMapper();

    int status() {
        return response.getStatus();
    }

    String text() {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(response.getHeader(name));
    }

    JsonNode document() {
        return MAPPER.readTree(text());
    }

    JsonNode at(String pointer) {
        return document().at(pointer);
    }

    JsonNode attribute(String name) {
        return document().path("data").path("attributes").path(name);
    }

    /** The ids of the primary data. */
    List<String> ids() {
        return ids("/data");
    }

    List<String> ids(String pointer) {
        return strings(pointer, "id");
    }

    List<String> strings(String pointer, String member) {
        return StreamSupport.stream(at(pointer).spliterator(), false)
                .map(item -> item.path(member).asString())
                .toList();
    }

    /** Each error as "status pointer-or-source detail". */
    List<String> errors() {
        return StreamSupport.stream(at("/errors").spliterator(), false)
                .map(error -> error.path("status").asString() + " " + source(error.path("source")) + " "
                        + error.path("detail").asString())
                .toList();
    }

    private static String source(JsonNode source) {
        return source.isString()
                ? "'" + source.stringValue() + "'"
                : source.path("pointer").asString("") + source.path("parameter").asString("");
    }
}
