package org.quintet.jsonapi;

import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import tools.jackson.core.io.SerializedString;

/** An attribute of a resource type: a column, an expression, or input that only a use case understands. */
record Attribute<C extends Requester>(SerializedString wireName, Source<C> source, AttributeRules rules) {

    Attribute(String name, Source<C> source, AttributeRules rules) {
        this(new SerializedString(name), source, rules);
    }

    String name() {
        return wireName.getValue();
    }

    /** Where an attribute's value comes from. */
    sealed interface Source<C extends Requester> {}

    /** A column of the type's table. */
    record Column<C extends Requester>(Field<?> field) implements Source<C> {}

    /** An SQL expression that may depend on the caller. */
    record Computed<C extends Requester>(Function<C, Field<?>> expression) implements Source<C> {}

    /** Not stored by the engine. */
    record Input<C extends Requester>() implements Source<C> {}

    Optional<Field<?>> column() {
        return source instanceof Column<C> column ? Optional.of(column.field()) : Optional.empty();
    }

    Optional<Field<?>> expression(C caller) {
        return switch (source) {
            case Column<C> column -> Optional.of(column.field());
            case Computed<C> computed -> Optional.of(computed.expression().apply(caller));
            case Input<C> input -> Optional.empty();
        };
    }

    /** Names compare with dashes, however they are spelt. */
    static String dashed(String name) {
        return name.replace('_', '-');
    }
}
