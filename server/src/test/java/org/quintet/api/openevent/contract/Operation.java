package org.quintet.api.openevent.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the document: what its example sends and gets.
 *
 * @param id its number in the document; X01 and on are those that the document only mentions
 * @param uri the example's path and query
 * @param template the path with names for its variables
 * @param caller who sends it: {@code nobody}, or a record such as {@code user 1}, the installation's admin
 * @param needs what must be there before, in the order in which it can be made
 */
record Operation(
        String id,
        String group,
        String method,
        String uri,
        String template,
        String caller,
        List<Need> needs,
        Map<String, String> headers,
        Optional<JsonNode> body,
        Documented documented) {

    /** What the document says is answered. */
    record Documented(int status, String contentType, JsonNode body) {}

    /**
     * A record that must exist.
     *
     * @param record its type and its id in the example, such as {@code event 1}
     * @param members its attributes, and names of other records by relationship
     */
    record Need(String record, Map<String, JsonNode> members) {

        String type() {
            return record.substring(0, record.indexOf(' '));
        }

        /** The records that {@code text} names in braces. */
        static Stream<String> namesIn(String text) {
            return Pattern.compile("\\{([a-z_-]+ \\w+)\\}")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1));
        }

        Optional<String> member(String name) {
            return Optional.ofNullable(members.get(name)).map(JsonNode::asString);
        }
    }

    static Operation read(String group, JsonNode data) {
        String uri = data.get("uri").asString();
        JsonNode response = data.get("response");
        return new Operation(
                data.get("id").asString(),
                group,
                data.get("method").asString(),
                uri,
                data.has("template") ? data.get("template").asString() : pathOf(uri),
                data.get("as").asString(),
                data.path("needs").valueStream().map(Operation::need).toList(),
                headers(data.at("/request/headers")),
                Optional.of(data.at("/request/body")).filter(body -> !body.isMissingNode()),
                new Documented(
                        response.get("status").asInt(),
                        response.get("contentType").asString(),
                        response.get("body")));
    }

    static Need need(JsonNode data) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        data.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        members.remove("record");
        return new Need(data.get("record").asString(), members);
    }

    private static Map<String, String> headers(JsonNode data) {
        Map<String, String> headers = new LinkedHashMap<>();
        data.properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        return headers;
    }

    private static String pathOf(String uri) {
        return uri.replaceAll("\\?.*", "");
    }

    String path() {
        return pathOf(uri);
    }

    @Override
    public String toString() {
        return id + " " + method + " " + template;
    }
}
