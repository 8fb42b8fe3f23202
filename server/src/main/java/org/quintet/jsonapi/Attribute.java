package org.quintet.jsonapi;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
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

    /**
     * A column of the type's table.
     *
     * @param elsewhere the rows whose value a caller sees who is not in a view that shows all of them
     */
    record Column<C extends Requester>(Field<?> field, Optional<Function<C, Condition>> elsewhere)
            implements Source<C> {}

    /** An SQL expression that may depend on the caller. */
    record Computed<C extends Requester>(Function<C, Field<?>> expression) implements Source<C> {}

    /** Not stored by the engine. */
    record Input<C extends Requester>() implements Source<C> {}

    Optional<Field<?>> column() {
        return source instanceof Column<C> column ? Optional.of(column.field()) : Optional.empty();
    }

    /** Whether callers in these views see values at all, be it of some rows only. */
    boolean isSeenIn(Set<String> views) {
        return rules.showsValueIn(views)
                || (source instanceof Column<C> column && column.elsewhere().isPresent());
    }

    /** What a caller in these views sees, as SQL: null where he sees nothing. */
    Optional<Field<?>> expression(C caller, Set<String> views) {
        return switch (source) {
            case Column<C> column -> Optional.of(seen(column, caller, views));
            case Computed<C> computed -> Optional.of(computed.expression().apply(caller));
            case Input<C> _ -> Optional.empty();
        };
    }

    private Field<?> seen(Column<C> column, C caller, Set<String> views) {
        if (rules.showsValueIn(views)) {
            return column.field();
        }
        return column.elsewhere()
                .<Field<?>>map(rows -> DSL.when(rows.apply(caller), column.field()))
                .orElseGet(() -> DSL.castNull(column.field()));
    }

    /** Names compare with dashes, however they are spelt. */
    static String dashed(String name) {
        return name.replace('_', '-');
    }
}
