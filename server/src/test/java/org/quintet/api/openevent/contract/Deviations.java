package org.quintet.api.openevent.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where our answers are not like the examples, and why: {@code openevent/contract/deviations.txt}. */
final class Deviations {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Deviation> all;
    private final Set<Deviation> used = new HashSet<>();

    /**
     * A difference.
     *
     * @param where numbers of operations, or {@code type} and the name of one: wherever a resource of it is answered
     * @param pointer from the body's root, or from the resource
     */
    private record Deviation(String where, String pointer, String change, String reason) {

        boolean concernsType(String type) {
            return where.equals("type " + type);
        }

        boolean concernsBodyOf(Operation operation) {
            return !where.startsWith("type ") && Numbers.in(where).contains(operation.id());
        }
    }

    Deviations() {
        try {
            this.all = Files.readAllLines(Contract.FOLDER.resolve("deviations.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Deviations::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Deviation read(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 4) {
            throw new IllegalStateException("not four cells: " + line);
        }
        return new Deviation(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
    }

    /** The documented body as we answer it. An expected null fits any value. */
    JsonNode applied(Operation operation) {
        ObjectNode root = JSON.createObjectNode();
        root.set("body", operation.documented().body().deepCopy());
        all.stream()
                .filter(deviation -> deviation.concernsBodyOf(operation))
                .forEach(deviation -> apply(deviation, root, "/body" + deviation.pointer()));
        JsonNode data = root.at("/body/data");
        (data.isArray() ? data.valueStream() : Stream.of(data)).forEach(this::applyToResource);
        return root.get("body");
    }

    private void applyToResource(JsonNode resource) {
        all.stream()
                .filter(deviation ->
                        deviation.concernsType(resource.path("type").asString("")))
                .filter(deviation -> !resource.at(deviation.pointer()).isMissingNode())
                .forEach(deviation -> apply(deviation, resource, deviation.pointer()));
    }

    private void apply(Deviation deviation, JsonNode root, String path) {
        used.add(deviation);
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode parent = root.at(pointer.head());
        String change = deviation.change();
        if (change.startsWith("= ")) {
            set(parent, pointer.last(), JSON.readTree(change.substring(2)));
        } else if (change.equals("absent")) {
            remove(parent, pointer.last());
        } else {
            throw new IllegalStateException("no such change: " + deviation);
        }
    }

    private static void set(JsonNode parent, JsonPointer last, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(last.getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        }
    }

    private static void remove(JsonNode parent, JsonPointer last) {
        if (parent instanceof ObjectNode object) {
            object.remove(last.getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(last.getMatchingIndex());
        }
    }

    /** Lines that concern no operation that was replayed. */
    List<String> unused() {
        return all.stream()
                .filter(deviation -> !used.contains(deviation))
                .map(Deviation::toString)
                .toList();
    }

    /** Lists of operations' numbers, such as {@code 1, 3-5, X01}. */
    static final class Numbers {

        private Numbers() {}

        static Set<String> in(String list) {
            Set<String> numbers = new TreeSet<>();
            Arrays.stream(list.split(",", -1)).map(String::strip).forEach(part -> {
                int dash = part.indexOf('-');
                if (dash < 0) {
                    numbers.add(part);
                } else {
                    IntStream.rangeClosed(
                                    Integer.parseInt(part.substring(0, dash)),
                                    Integer.parseInt(part.substring(dash + 1)))
                            .forEach(number -> numbers.add(Integer.toString(number)));
                }
            });
            return numbers;
        }
    }
}
