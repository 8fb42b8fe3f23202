package org.quintet.api.openevent.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Makes bodies: what the document's examples send, with values exchanged, and what is no document at all. */
final class GeneratedBody {

    private static final JsonMapper JSON = new JsonMapper();

    private final Chance chance;
    private final Vocabulary words;

    GeneratedBody(Chance chance, Vocabulary words) {
        this.chance = chance;
        this.words = words;
    }

    /** JSON of any kind: usual values, and those that databases, parsers and clocks stumble over. */
    static String value(Chance chance) {
        return chance.of(
                "null",
                "true",
                "false",
                "0",
                "1",
                "-1",
                "1.5",
                "1e400",
                "99999999999999999999",
                "9223372036854775807",
                "2147483648",
                "-0.0",
                "\"\"",
                "\"x\"",
                "\" \"",
                "\"%\"",
                "\"1\"",
                "\"true\"",
                "\"abc\\u0000def\"",
                "\"\\ud800\"",
                "\"\\ud83d\\ude00\"",
                "\"2030-01-01T00:00:00+00:00\"",
                "\"2030-01-01\"",
                "\"0000-00-00T00:00:00Z\"",
                "\"9999-12-31T23:59:59Z\"",
                "\"999999999-01-01T00:00:00Z\"",
                "\"http://example.com/a.png\"",
                "\"http://127.0.0.1:1/a.png\"",
                "\"javascript:alert(1)\"",
                "\"a@example.com\"",
                "\"published\"",
                "\"draft\"",
                "\"Europe/Berlin\"",
                "\"<script>x</script><b>y\"",
                "\"'; drop table event; --\"",
                "[]",
                "{}",
                "[null]",
                "[1,\"a\",{}]",
                "{\"a\":{\"b\":[]}}",
                "\"" + "x".repeat(70_000) + "\"");
    }

    /** As bytes, {@code document} with some of its values exchanged, or something else altogether. */
    byte[] like(JsonNode document) {
        if (chance.percent(6)) {
            return nonsense();
        }
        JsonNode copy = document.deepCopy();
        for (int i = chance.below(4); i > 0; i--) {
            mutate(copy);
        }
        byte[] bytes = copy.toString().getBytes(StandardCharsets.UTF_8);
        return chance.percent(3) ? Arrays.copyOf(bytes, chance.below(bytes.length + 1)) : bytes;
    }

    private void mutate(JsonNode document) {
        JsonNode data = document.path("data");
        JsonNode place = chance.of(
                document,
                data,
                data.path("attributes"),
                data.path("attributes"),
                data.path("attributes"),
                data.path("relationships"));
        if (place instanceof ObjectNode object) {
            String type = data.path("type").isString() ? data.get("type").asString() : "event";
            String name = chance.percent(50)
                    ? chance.of(words.attributesOf(type), "name")
                    : chance.of(object.propertyNames().stream().toList(), "name");
            if (chance.percent(10)) {
                object.remove(name);
            } else {
                object.putRawValue(name, new RawValue(value(chance)));
            }
        }
    }

    private byte[] nonsense() {
        return switch (chance.below(6)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'};
            case 2 -> "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            case 3 -> "{\"a\":".repeat(3_000).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("{\"data\":\"" + "x".repeat(2_200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
            default ->
                chance.of(
                                "null",
                                "1",
                                "\"x\"",
                                "[]",
                                "{}",
                                "{\"data\":null}",
                                "{\"data\":[]}",
                                "{\"data\":{}}",
                                "x",
                                "{\"data\":{\"type\":null}}",
                                "{\"data\":[{\"type\":\"event\"}]}",
                                "<xml/>",
                                "a=b&c=d",
                                "{\"data\":{\"type\":\"event\",\"type\":\"user\"}}")
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What relationship URLs take. */
    JsonNode linkage(String id) {
        String type = chance.of(words.types());
        String one = "{\"type\":\"" + type + "\",\"id\":"
                + chance.of("\"" + id + "\"", "1", "\"x\"", "null", "\"99999999999999999999\"") + "}";
        return JSON.readTree("{\"data\":"
                + chance.of(one, "[" + one + "]", "[" + one + "," + one + "]", "null", "[]", "{}", "1") + "}");
    }
}
