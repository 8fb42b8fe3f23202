package org.quintet.api.openevent.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Whether an answer has everything that an example has: each key, values of the same JSON type, and links of the same
 * form. Values themselves differ, except for types and versions; more keys than in the example are fine.
 */
final class Comparison {

    private static final Pattern ID = Pattern.compile("\\d+|[0-9a-f]{8}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Contract contract;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Contract contract) {
        this.contract = contract;
    }

    /** What {@code actual} lacks. A null in {@code expected} tells nothing about the value, only that it is there. */
    static List<String> of(Contract contract, JsonNode expected, JsonNode actual) {
        Comparison comparison = new Comparison(contract);
        comparison.value("", "", expected, actual);
        return comparison.differences;
    }

    private void value(String pointer, String type, JsonNode expected, JsonNode actual) {
        if (actual.isMissingNode()) {
            differences.add(pointer + " is missing");
        } else if (expected.isNull() || (actual.isNull() && mayBeNull(pointer, type))) {
            return;
        } else if (!kind(expected).equals(kind(actual))) {
            differences.add(pointer + " is " + kind(actual) + " instead of " + kind(expected) + ": " + actual);
        } else if (expected.isObject()) {
            object(pointer, type, expected, actual);
        } else if (expected.isArray()) {
            array(pointer, type, expected, actual);
        }
    }

    private boolean mayBeNull(String pointer, String type) {
        return pointer.contains("/attributes/") && contract.isNullable(type, lastOf(pointer));
    }

    private static String lastOf(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static String kind(JsonNode node) {
        return node.isNumber() ? "NUMBER" : node.getNodeType().name();
    }

    private void object(String pointer, String type, JsonNode expected, JsonNode actual) {
        boolean resource = expected.has("type") && (expected.has("id") || expected.has("attributes"));
        String inner = resource ? expected.get("type").asString() : type;
        for (var member : expected.properties()) {
            String name = member.getKey();
            String at = pointer + "/" + name;
            JsonNode found = actual.path(name);
            value(at, inner, member.getValue(), found);
            if ((resource && name.equals("type")) || at.equals("/jsonapi/version") || at.equals("/meta/message")) {
                same(at, member.getValue(), found);
            } else if (lastOf(pointer).equals("links") && member.getValue().isString() && found.isString()) {
                link(at, member.getValue().asString(), found.asString());
            }
        }
        count(pointer, actual);
    }

    private void count(String pointer, JsonNode actual) {
        if (pointer.isEmpty()
                && actual.path("data").isArray()
                && actual.at("/meta/count").asInt(-1) < actual.get("data").size()) {
            differences.add("/meta/count is less than there are in /data");
        }
    }

    private void same(String pointer, JsonNode expected, JsonNode actual) {
        if (!expected.equals(actual)) {
            differences.add(pointer + " is " + actual + " instead of " + expected);
        }
    }

    private void link(String pointer, String expected, String actual) {
        if (!form(expected).equals(form(actual))) {
            differences.add(pointer + " is " + actual + " instead of " + form(expected));
        }
    }

    private static String form(String link) {
        return Arrays.stream(link.replaceAll("[?].*", "").split("/", -1))
                .map(segment -> ID.matcher(segment).matches() ? "{id}" : segment)
                .collect(Collectors.joining("/"));
    }

    /** One element of {@code actual} has to be like the example's; that others may be sparser is in the nature of lists. */
    private void array(String pointer, String type, JsonNode expected, JsonNode actual) {
        if (expected.isEmpty()) {
            return;
        }
        if (actual.isEmpty()) {
            differences.add(pointer + " is empty");
            return;
        }
        List<String> least = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            Comparison one = new Comparison(contract);
            one.value(pointer + "/0", type, expected.get(0), actual.get(i));
            if (i == 0 || one.differences.size() < least.size()) {
                least = one.differences;
            }
        }
        differences.addAll(least);
    }
}
