package org.quintet.jsonapi;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Filters as SQL. Relationships become uncorrelated {@code in (select …)}, which PostgreSQL plans like {@code exists} and
 * which needs no table aliases even when a type is related to itself.
 */
final class FilterConditions<C extends Requester> {

    private final Scope<C> scope;

    FilterConditions(Scope<C> scope) {
        this.scope = scope;
    }

    Condition of(FilterNode node) {
        return switch (node) {
            case FilterNode.All all -> DSL.and(conditions(all.nodes()));
            // clients build groups in loops: an empty one asks for nothing
            case FilterNode.Either either ->
                either.nodes().isEmpty() ? DSL.noCondition() : DSL.or(conditions(either.nodes()));
            case FilterNode.Not not -> DSL.not(of(not.node()));
            case FilterNode.Comparison comparison ->
                comparison(comparison.field(), comparison.operator(), comparison.operand());
            case FilterNode.Related<?> related -> related(related);
        };
    }

    private List<Condition> conditions(List<FilterNode> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    @SuppressWarnings("unchecked") // the parser of the same scope made it
    private Condition related(FilterNode.Related<?> node) {
        Relationship<C> relationship = (Relationship<C>) node.relationship();
        ResourceType<C> other = scope.type(relationship.type());
        Condition matching = DSL.and(
                scope.reachable(relationship), node.matching().map(this::of).orElse(DSL.noCondition()));
        return switch (relationship.join()) {
            case Relationship.Own own ->
                own.key().isNotNull().and(Keys.in(own.key(), rows(other.id, other.table, matching)));
            case Relationship.Other link -> Keys.in(node.type().id, rows(link.key(), other.table, matching));
            case Between link -> {
                Table<?> joined = link.table().join(other.table).on(Keys.same(other.id, link.to()));
                yield Keys.in(node.type().id, rows(link.from(), joined, DSL.and(link.rows(), matching)));
            }
        };
    }

    private static <T> Select<Record1<T>> rows(Field<T> key, Table<?> table, Condition matching) {
        return DSL.select(key).from(table).where(key.isNotNull()).and(matching);
    }

    private static <T> Condition comparison(Field<T> field, FilterOperator operator, FilterNode.Operand operand) {
        return switch (operand) {
            case FilterNode.Null() ->
                switch (operator) {
                    case EQUAL, IS -> field.isNull();
                    case NOT_EQUAL, IS_NOT -> field.isNotNull();
                    default -> DSL.falseCondition();
                };
            case FilterNode.Values values -> {
                List<Field<T>> list = values.values().stream()
                        .map(value -> (Field<T>) DSL.val(value, field))
                        .toList();
                yield operator == FilterOperator.IN ? field.in(list) : field.notIn(list);
            }
            case FilterNode.Value value -> compare(field, operator, value.value());
            case FilterNode.OtherField other -> compare(field, operator, FilterConditions.<T>sameType(other.field()));
        };
    }

    @SuppressWarnings("unchecked") // the parser has compared the types
    private static <T> Field<T> sameType(Field<?> other) {
        return (Field<T>) other;
    }

    private static <T> Condition compare(Field<T> field, FilterOperator operator, Object value) {
        Field<String> text = field.getType() == String.class ? field.coerce(String.class) : field.cast(String.class);
        String pattern = value.toString();
        return switch (operator) {
            case LIKE -> text.like(pattern);
            case ILIKE -> text.likeIgnoreCase(pattern);
            case NOT_LIKE -> text.notLike(pattern);
            case NOT_ILIKE -> text.notLikeIgnoreCase(pattern);
            case STARTS_WITH -> text.startsWith(pattern);
            case ENDS_WITH -> text.endsWith(pattern);
            case CONTAINS -> text.contains(pattern);
            case MATCH -> DSL.condition("to_tsvector({0}) @@ plainto_tsquery({1})", text, DSL.val(pattern));
            default -> compare(field, operator, DSL.val(value, field));
        };
    }

    private static <T> Condition compare(Field<T> field, FilterOperator operator, Field<T> other) {
        return switch (operator) {
            case EQUAL -> field.eq(other);
            case NOT_EQUAL -> field.ne(other);
            case GREATER -> field.gt(other);
            case GREATER_OR_EQUAL -> field.ge(other);
            case LESS -> field.lt(other);
            case LESS_OR_EQUAL -> field.le(other);
            case IS -> field.isNotDistinctFrom(other);
            case IS_NOT -> field.isDistinctFrom(other);
            case LIKE, NOT_LIKE, ILIKE, NOT_ILIKE, STARTS_WITH, ENDS_WITH, CONTAINS, MATCH, IN, NOT_IN, ANY, HAS ->
                throw JsonApiException.invalidQuery("filters", "This operator takes no field");
        };
    }
}
