package org.quintet.api.openevent.tickets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quintet.jsonapi.JsonApiError;

/** A basket cannot be read; says of each member why. */
public final class UnreadableBasket extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<String>> problems;

    UnreadableBasket(Map<String, List<String>> problems) {
        super("unreadable basket: " + problems.keySet());
        this.problems = problems;
    }

    /**
     * The body of the answer (422): complaints by member, as the contract's server answers here, and the same as the errors
     * that clients show.
     */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>(problems);
        body.put(
                "errors",
                problems.entrySet().stream()
                        .map(problem -> JsonApiError.validation(
                                problem.getKey().replace('.', '/'),
                                problem.getValue().getFirst()))
                        .toList());
        return body;
    }
}
