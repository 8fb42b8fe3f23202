package org.quintet.api.appmint.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SortField;
import tools.jackson.databind.JsonNode;

/**
 * A field of a collection's records, as far as queries need it. A value of another type than the field's never matches,
 * which is no error. A condition may be null where the field is.
 */
public interface QueryField {

    /** How two values of one type compare. */
    enum Comparison {
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** It is there, null included where a client can write null. */
    Condition exists();

    /** It is not there, or null. */
    Condition isNull();

    /** It, or an element of it, is {@code value}, which is not null. */
    Condition equalTo(JsonNode value);

    /** It, or an element of it, is less or greater than {@code value}. */
    Condition compare(Comparison comparison, JsonNode value);

    /** It, or an element of it, is a text that {@code pattern} is found in. */
    Condition matches(TextPattern pattern);

    /** It is an array of {@code size} elements. */
    Condition hasSize(int size);

    /** Its place in an order; what has no value comes before what has one. */
    SortField<?> sorted(boolean ascending);

    /** Its value as JSON; null if there is none. */
    Field<JSONB> json();
}
