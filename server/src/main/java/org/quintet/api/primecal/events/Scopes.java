package org.quintet.api.primecal.events;

import java.util.List;
import org.quintet.platform.http.JsonFields;
import org.quintet.recurrence.Scope;

/** Which occurrences a change is about: the one that is named, unless the client says otherwise. */
final class Scopes {

    /** The word of {@code updateMode}. */
    static final String SINGLE = "single";

    /** The word of {@code updateScope}. */
    static final String THIS = "this";

    private static final String FUTURE = "future";
    private static final String ALL = "all";

    private Scopes() {}

    static Scope of(JsonFields fields, String name, String wordOfSingle) {
        return switch (fields.oneOf(name, List.of(wordOfSingle, FUTURE, ALL)).orElse(wordOfSingle)) {
            case FUTURE -> Scope.FUTURE;
            case ALL -> Scope.ALL;
            default -> Scope.SINGLE;
        };
    }
}
