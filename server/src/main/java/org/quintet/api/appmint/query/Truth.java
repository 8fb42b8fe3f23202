package org.quintet.api.appmint.query;

import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Queries know true and false only: what SQL does not know is false. */
final class Truth {

    private Truth() {}

    static Condition not(Condition condition) {
        return DSL.condition("({0}) is not true", condition);
    }
}
