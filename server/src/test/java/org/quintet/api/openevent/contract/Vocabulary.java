package org.quintet.api.openevent.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The names that the document's examples use, by type, so that generated requests say something now and then. */
final class Vocabulary {

    private final Map<String, Set<String>> attributes = new TreeMap<>();
    private final Map<String, Set<String>> relationships = new TreeMap<>();

    Vocabulary(Contract contract) {
        contract.operations().stream()
                .map(operation -> operation.documented().body().path("data"))
                .flatMap(data -> data.isArray() ? data.valueStream() : Stream.of(data))
                .forEach(this::learn);
    }

    private void learn(JsonNode resource) {
        String type = resource.path("type").asString("");
        learn(attributes, type, resource.path("attributes"));
        learn(relationships, type, resource.path("relationships"));
    }

    private static void learn(Map<String, Set<String>> names, String type, JsonNode members) {
        members.properties()
                .forEach(member ->
                        names.computeIfAbsent(type, _ -> new TreeSet<>()).add(member.getKey()));
    }

    List<String> types() {
        return List.copyOf(attributes.keySet());
    }

    List<String> attributesOf(String type) {
        return new ArrayList<>(attributes.getOrDefault(type, Set.of()));
    }

    List<String> relationshipsOf(String type) {
        return new ArrayList<>(relationships.getOrDefault(type, Set.of()));
    }
}
