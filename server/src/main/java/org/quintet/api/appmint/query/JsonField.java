package org.quintet.api.appmint.query;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A place within JSON that a client wrote. Asked in PostgreSQL's path language, whose lax mode looks into arrays as Mongo
 * does; an index of the kind {@code gin (… jsonb_path_ops)} finds equal values. The path is a parameter of the statement.
 */
record JsonField(Field<JSONB> document, List<String> path) implements QueryField {

    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    /** A number in a path is an element's index or a key; so many of them are tried as both. */
    private static final int MOST_INDEXES = 3;

    @Override
    public Condition exists() {
        return holds(place -> "exists(" + place + ")");
    }

    @Override
    public Condition isNull() {
        return Truth.not(exists()).or(holds(place -> place + " == null"));
    }

    @Override
    public Condition equalTo(JsonNode value) {
        return value.isContainer()
                ? anyPlace(place -> contains(place, value).or(contains(place + "[*]", value)))
                : holds(place -> place + " == " + value);
    }

    @Override
    public Condition compare(Comparison comparison, JsonNode value) {
        return value.isContainer() || value.isNull()
                ? falseCondition()
                : holds(place -> place + " " + comparison.sign() + " " + value);
    }

    @Override
    public Condition matches(TextPattern pattern) {
        String flag = pattern.ignoresCase() ? " flag \"i\"" : "";
        return holds(place -> place + " like_regex " + StringNode.valueOf(pattern.text()) + flag);
    }

    @Override
    public Condition hasSize(int size) {
        return anyPlace(place -> DSL.condition(
                "exists (select from jsonb_path_query({0}, cast({1} as jsonpath)) as item"
                        + " where case jsonb_typeof(item) when 'array' then jsonb_array_length(item) = {2} end)",
                document, val(place), val(size)));
    }

    @Override
    public SortField<?> sorted(boolean ascending) {
        return ascending ? json().asc().nullsFirst() : json().desc().nullsLast();
    }

    @Override
    public Field<JSONB> json() {
        return DSL.field("nullif({0} #> {1}, 'null')", JSONB.class, document, val(path.toArray(String[]::new)));
    }

    private Condition contains(String place, JsonNode value) {
        return DSL.condition(
                "exists (select from jsonb_path_query({0}, cast({1} as jsonpath)) as item where item = {2})",
                document, val(place), val(JSONB.valueOf(value.toString())));
    }

    private Condition holds(Function<String, String> predicate) {
        return anyPlace(place -> DSL.condition("{0} @@ cast({1} as jsonpath)", document, val(predicate.apply(place))));
    }

    private Condition anyPlace(Function<String, Condition> condition) {
        return DSL.or(places().stream().map(condition).toList());
    }

    private List<String> places() {
        List<String> places = List.of("$");
        int indexes = 0;
        for (String name : path) {
            List<String> longer = new ArrayList<>();
            for (String place : places) {
                longer.add(place + "." + StringNode.valueOf(name));
                if (INDEX.matcher(name).matches() && indexes < MOST_INDEXES) {
                    longer.add(place + "[" + name + "]");
                }
            }
            indexes += longer.size() > places.size() ? 1 : 0;
            places = longer;
        }
        return places;
    }
}
