package org.quintet.api.appmint;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a query means, in few and slow lines that look at one record (MongoDB manual, comparison of values). */
final class MongoReference {

    private MongoReference() {}

    /** Whether {@code record} is among what {@code query} finds. */
    static boolean matches(JsonNode record, JsonNode query) {
        return query.properties().stream().allMatch(entry -> switch (entry.getKey()) {
            case "$and" -> entry.getValue().valueStream().allMatch(part -> matches(record, part));
            case "$or" -> entry.getValue().valueStream().anyMatch(part -> matches(record, part));
            case "$nor" -> entry.getValue().valueStream().noneMatch(part -> matches(record, part));
            default -> {
                JsonNode value = record.get("data").path(entry.getKey().substring("data.".length()));
                yield entry.getValue().properties().stream()
                        .allMatch(operator -> holds(value, operator.getKey(), operator.getValue()));
            }
        });
    }

    private static boolean holds(JsonNode value, String operator, JsonNode operand) {
        List<JsonNode> candidates = value.isArray() ? value.valueStream().toList() : List.of(value);
        return switch (operator) {
            case "$eq" -> candidates.stream().anyMatch(candidate -> equal(candidate, operand));
            case "$ne" -> !holds(value, "$eq", operand);
            case "$in" -> operand.valueStream().anyMatch(one -> holds(value, "$eq", one));
            case "$nin" -> !holds(value, "$in", operand);
            case "$exists" -> value.isMissingNode() != operand.booleanValue();
            default -> candidates.stream().anyMatch(candidate -> compares(candidate, operator, operand));
        };
    }

    private static boolean equal(JsonNode value, JsonNode operand) {
        if (operand.isNull()) {
            return value.isNull() || value.isMissingNode();
        }
        return (value.isNumber() && operand.isNumber())
                ? value.decimalValue().compareTo(operand.decimalValue()) == 0
                : value.equals(operand);
    }

    private static boolean compares(JsonNode value, String operator, JsonNode operand) {
        int order;
        if (value.isNumber() && operand.isNumber()) {
            order = value.decimalValue().compareTo(operand.decimalValue());
        } else if (value.isString() && operand.isString()) {
            order = value.stringValue().compareTo(operand.stringValue());
        } else if (value.isBoolean() && operand.isBoolean()) {
            order = Boolean.compare(value.booleanValue(), operand.booleanValue());
        } else {
            return false;
        }
        return switch (operator) {
            case "$gt" -> order > 0;
            case "$gte" -> order >= 0;
            case "$lt" -> order < 0;
            default -> order <= 0;
        };
    }
}
