package org.quintet.jsonapi;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;

/** A filter that was understood: every name in it exists and every value fits. */
sealed interface FilterNode {

    /** All of them. */
    record All(List<FilterNode> nodes) implements FilterNode {}

    /** At least one of them. */
    record Either(List<FilterNode> nodes) implements FilterNode {}

    /** Not this. */
    record Not(FilterNode node) implements FilterNode {}

    /** A field against something; values have the field's type already. */
    record Comparison(Field<?> field, FilterOperator operator, Operand operand) implements FilterNode {}

    /** Whether a row is related to one that matches, or to any at all. */
    record Related<C extends Requester>(
            ResourceType<C> type, Relationship<C> relationship, Optional<FilterNode> matching) implements FilterNode {}

    /** What a field is compared with. */
    sealed interface Operand {}

    /** SQL's null. */
    record Null() implements Operand {}

    /** A value. */
    record Value(Object value) implements Operand {}

    /** A list of values. */
    record Values(List<Object> values) implements Operand {}

    /** Another field of the same row. */
    record OtherField(Field<?> field) implements Operand {}
}
