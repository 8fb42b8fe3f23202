package org.quintet.platform.failures;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that the client learns all of it at once. Not thread-safe. */
public final class Problems {

    private final List<Failure.Invalid.Problem> problems = new ArrayList<>();

    public void add(String field, String reason) {
        problems.add(new Failure.Invalid.Problem(field, reason));
    }

    /** Adds the problem if {@code valid} is false, and returns {@code valid}. */
    public boolean require(boolean valid, String field, String reason) {
        if (!valid) {
            add(field, reason);
        }
        return valid;
    }

    /** Whether {@code field} has no problem so far. */
    public boolean fine(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    /** @throws Failure.Invalid with all problems, if there is one */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new Failure.Invalid(problems);
        }
    }
}
