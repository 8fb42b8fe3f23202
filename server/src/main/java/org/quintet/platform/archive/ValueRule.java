package org.quintet.platform.archive;

import java.util.function.UnaryOperator;

/** What must hold of a value that comes from an archive. */
@FunctionalInterface
public interface ValueRule {

    /** Whatever fits the column. */
    ValueRule ANY = value -> value;

    /**
     * The value as it is to be stored.
     *
     * @throws RefusedValue if it may not be stored at all
     */
    Object check(Object value) throws RefusedValue;

    /** Text, of which what {@code clean} leaves is stored. */
    static ValueRule cleaned(UnaryOperator<String> clean) {
        return value -> clean.apply((String) value);
    }

    /** Why a value may not be stored, in words that follow the name of its member. */
    final class RefusedValue extends Exception {

        private static final long serialVersionUID = 1L;
        private final String reason;

        public RefusedValue(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
