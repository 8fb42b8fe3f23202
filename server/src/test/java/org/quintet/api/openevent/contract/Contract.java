package org.quintet.api.openevent.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All operations of the document, group by group, from {@code openevent/contract/operations}. */
final class Contract {

    static final Path FOLDER = Path.of("src", "test", "resources", "openevent", "contract");

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Set<String>> nullable = new HashMap<>();
    private final JsonNode creations = json(FOLDER.resolve("creations.json"));

    Contract() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("operations"))) {
            files.sorted().forEach(this::read);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        operations.forEach(operation -> noteNulls(operation.documented().body().path("data")));
    }

    private void read(Path file) {
        JsonNode group = json(file);
        group.get("operations")
                .valueStream()
                .map(data -> Operation.read(group.get("group").asString(), data))
                .forEach(operations::add);
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void noteNulls(JsonNode data) {
        if (data.isArray()) {
            data.valueStream().forEach(this::noteNulls);
        }
        data.path("attributes").properties().stream()
                .filter(attribute -> attribute.getValue().isNull())
                .forEach(attribute -> nullable.computeIfAbsent(data.path("type").asString(""), _ -> new HashSet<>())
                        .add(attribute.getKey()));
    }

    /** In the document's order. */
    List<Operation> operations() {
        return operations;
    }

    /** The operation of that number. */
    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether any example shows the attribute as null. */
    boolean isNullable(String type, String attribute) {
        return nullable.getOrDefault(type, Set.of()).contains(attribute);
    }

    /** How a resource of {@code type} is made: with the document's example, or one of ours for those that it lacks. */
    Creation creationOf(String type) {
        return operations.stream()
                .filter(operation -> operation.method().equals("POST")
                        && operation.documented().status() == 201)
                .filter(operation -> typeIn(operation.body()).equals(type))
                .map(operation ->
                        new Creation(operation.path(), operation.body().orElseThrow()))
                .findFirst()
                .orElseGet(() -> new Creation(
                        creations.at("/" + type + "/path").asString(), creations.at("/" + type + "/body")));
    }

    /** A body that is sent with a resource of {@code type}. */
    Optional<JsonNode> exampleOf(String type) {
        return operations.stream()
                .filter(operation -> typeIn(operation.body()).equals(type))
                .flatMap(operation -> operation.body().stream())
                .findFirst()
                .or(() -> Optional.of(creations.at("/" + type + "/body")).filter(body -> !body.isMissingNode()));
    }

    private static String typeIn(Optional<JsonNode> body) {
        return body.map(it -> it.at("/data/type").asString("")).orElse("");
    }

    /** A path, and a body to post there. */
    record Creation(String path, JsonNode body) {}
}
