package org.quintet.api.appmint.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.platform.failures.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates a query such as {@code {"data.total": {"$gt": 100}, "$or": [{…}, {…}]}} to a condition (P-crud). Names of
 * columns come from {@link QueryFields}, values are parameters of the statement.
 */
public final class MongoQuery {

    private static final int MOST_CONDITIONS = 1_000;
    private static final int DEEPEST = 10;
    private static final int LONGEST_PATH = 500;
    private static final int MOST_NAMES = 20;

    private final QueryFields fields;
    private int conditions;

    private MongoQuery(QueryFields fields) {
        this.fields = fields;
    }

    /**
     * The condition that {@code query} means for a collection's records.
     *
     * @throws Failure.Invalid if it has an operator or a value that is not supported, or is too large
     */
    public static Condition translate(JsonNode query, QueryFields fields) {
        return translate(query, fields, "query");
    }

    static Condition translate(JsonNode query, QueryFields fields, String where) {
        if (!StoredJson.isStorable(query)) {
            throw refused(where, StoredJson.NOT_STORABLE);
        }
        return new MongoQuery(fields).all(query, where, 0);
    }

    private Condition all(JsonNode query, String where, int depth) {
        if (!(query instanceof ObjectNode object)) {
            throw refused(where, "must be an object");
        }
        if (depth > DEEPEST) {
            throw refused(where, "must not be nested deeper than " + DEEPEST + " times");
        }
        List<Condition> parts = new ArrayList<>();
        object.properties().forEach(entry -> {
            String inside = where + "." + entry.getKey();
            parts.add(
                    entry.getKey().startsWith("$")
                            ? logical(entry.getKey(), entry.getValue(), inside, depth)
                            : field(entry.getKey(), entry.getValue(), inside, depth));
        });
        return DSL.and(parts);
    }

    private Condition logical(String operator, JsonNode operand, String where, int depth) {
        return switch (operator) {
            case "$and" -> DSL.and(each(operand, where, depth));
            case "$or" -> DSL.or(each(operand, where, depth));
            case "$nor" -> Truth.not(DSL.or(each(operand, where, depth)));
            case "$not" -> Truth.not(all(operand, where, depth + 1));
            default -> throw refused(where, "is no operator that is supported here");
        };
    }

    private List<Condition> each(JsonNode operand, String where, int depth) {
        if (!(operand instanceof ArrayNode queries) || queries.isEmpty()) {
            throw refused(where, "must be an array of queries");
        }
        List<Condition> parts = new ArrayList<>();
        queries.forEach(query -> parts.add(all(query, where, depth + 1)));
        return parts;
    }

    private Condition field(String path, JsonNode wanted, String where, int depth) {
        QueryField field = fields.at(checked(path, where));
        return isOperators(wanted) ? operators(field, (ObjectNode) wanted, where, depth) : equal(field, wanted, where);
    }

    /** The path, if it is short enough. */
    static String checked(String path, String where) {
        if (path.length() > LONGEST_PATH
                || path.chars().filter(letter -> letter == '.').count() >= MOST_NAMES) {
            throw refused(where, "is too long a path");
        }
        return path;
    }

    private static boolean isOperators(JsonNode wanted) {
        return wanted instanceof ObjectNode object
                && object.propertyNames().stream().anyMatch(name -> name.startsWith("$"));
    }

    private Condition operators(QueryField field, ObjectNode operators, String where, int depth) {
        List<Condition> parts = new ArrayList<>();
        operators
                .properties()
                .forEach(entry ->
                        parts.add(operator(field, entry.getKey(), operators, where + "." + entry.getKey(), depth)));
        return DSL.and(parts);
    }

    private Condition operator(QueryField field, String operator, ObjectNode operators, String where, int depth) {
        JsonNode operand = operators.get(operator);
        return switch (operator) {
            case "$eq" -> equal(field, operand, where);
            case "$ne" -> Truth.not(equal(field, operand, where));
            case "$gt" -> compare(field, QueryField.Comparison.GREATER, operand, where);
            case "$gte" -> compare(field, QueryField.Comparison.GREATER_OR_EQUAL, operand, where);
            case "$lt" -> compare(field, QueryField.Comparison.LESS, operand, where);
            case "$lte" -> compare(field, QueryField.Comparison.LESS_OR_EQUAL, operand, where);
            case "$in" -> among(field, operand, where, DSL::or);
            case "$nin" -> Truth.not(among(field, operand, where, DSL::or));
            case "$all" -> among(field, operand, where, DSL::and);
            case "$exists" -> exists(field, operand, where);
            case "$size" -> field.hasSize(size(operand, where));
            case "$regex" -> matches(field, operators, where);
            case "$options" -> options(operators, where);
            case "$not" -> not(field, operand, where, depth);
            default -> throw refused(where, "is no operator that is supported here");
        };
    }

    private Condition equal(QueryField field, JsonNode value, String where) {
        count(where);
        return value.isNull() ? field.isNull() : field.equalTo(value);
    }

    private Condition compare(QueryField field, QueryField.Comparison comparison, JsonNode value, String where) {
        count(where);
        return field.compare(comparison, value);
    }

    private Condition among(
            QueryField field, JsonNode operand, String where, Function<List<Condition>, Condition> combine) {
        if (!(operand instanceof ArrayNode values)) {
            throw refused(where, "must be an array");
        }
        List<Condition> parts = new ArrayList<>();
        values.forEach(value -> parts.add(equal(field, value, where)));
        return parts.isEmpty() ? DSL.falseCondition() : combine.apply(parts);
    }

    private Condition exists(QueryField field, JsonNode operand, String where) {
        count(where);
        if (!operand.isBoolean()) {
            throw refused(where, "must be a boolean");
        }
        return operand.booleanValue() ? field.exists() : Truth.not(field.exists());
    }

    private int size(JsonNode operand, String where) {
        count(where);
        if (!operand.isIntegralNumber() || !operand.canConvertToInt() || operand.intValue() < 0) {
            throw refused(where, "must be an integer that is not negative");
        }
        return operand.intValue();
    }

    private Condition matches(QueryField field, ObjectNode operators, String where) {
        count(where);
        JsonNode pattern = operators.get("$regex");
        String options = operators.path("$options").asString("");
        if (!pattern.isString()) {
            throw refused(where, "must be a string");
        }
        return TextPattern.parse(pattern.stringValue(), options)
                .map(field::matches)
                .orElseThrow(
                        () -> refused(
                                where,
                                "must be a regular expression of at most 200 characters, without references, lookaround and nested counts"));
    }

    /** They belong to {@code $regex}, and mean nothing alone. */
    private static Condition options(ObjectNode operators, String where) {
        if (!operators.has("$regex") || !operators.path("$options").isString()) {
            throw refused(where, "must be a string beside $regex");
        }
        return DSL.trueCondition();
    }

    private Condition not(QueryField field, JsonNode operand, String where, int depth) {
        if (!isOperators(operand) || depth > DEEPEST) {
            throw refused(where, "must be an object of operators");
        }
        return Truth.not(operators(field, (ObjectNode) operand, where, depth + 1));
    }

    private void count(String where) {
        conditions++;
        if (conditions > MOST_CONDITIONS) {
            throw refused(where, "is one of more than " + MOST_CONDITIONS + " conditions");
        }
    }

    static Failure.Invalid refused(String where, String why) {
        return new Failure.Invalid(where, why);
    }
}
