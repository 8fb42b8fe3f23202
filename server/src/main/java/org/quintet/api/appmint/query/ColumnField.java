package org.quintet.api.appmint.query;

import static org.jooq.impl.DSL.falseCondition;

import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/**
 * A field whose value is one column, or what a query makes of one.
 *
 * @param column what values are compared with
 * @param shown what the record shows of it
 * @param parse the column's value for a client's; empty if there is none
 */
record ColumnField<T>(Field<T> column, Field<?> shown, Function<JsonNode, Optional<T>> parse) implements QueryField {

    @Override
    public Condition exists() {
        return column.isNotNull();
    }

    @Override
    public Condition isNull() {
        return column.isNull();
    }

    @Override
    public Condition equalTo(JsonNode value) {
        return parse.apply(value).map(column::eq).orElse(falseCondition());
    }

    @Override
    public Condition compare(Comparison comparison, JsonNode value) {
        return parse.apply(value)
                .map(bound -> switch (comparison) {
                    case LESS -> column.lt(bound);
                    case LESS_OR_EQUAL -> column.le(bound);
                    case GREATER -> column.gt(bound);
                    case GREATER_OR_EQUAL -> column.ge(bound);
                })
                .orElse(falseCondition());
    }

    @Override
    public Condition matches(TextPattern pattern) {
        return shown.getType() == String.class
                ? DSL.condition("{0} ~ {1}", shown, DSL.val(pattern.embedded()))
                : falseCondition();
    }

    @Override
    public Condition hasSize(int size) {
        return falseCondition();
    }

    @Override
    public SortField<?> sorted(boolean ascending) {
        return ascending ? column.asc().nullsFirst() : column.desc().nullsLast();
    }

    @Override
    public Field<JSONB> json() {
        return DSL.field("to_jsonb({0})", JSONB.class, shown);
    }
}
