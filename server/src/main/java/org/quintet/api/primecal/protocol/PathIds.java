package org.quintet.api.primecal.protocol;

import org.quintet.platform.failures.Failure;

/** Reads the numbers in paths. */
public final class PathIds {

    private PathIds() {}

    /**
     * The id that {@code text} is.
     *
     * @param what the kind of thing that it is the id of
     * @throws Failure.Malformed if it is no number
     * @throws Failure.NotFound if the number is too large to be an id of anything
     */
    public static long of(String text, String what) {
        if (!text.matches("\\d+")) {
            throw new Failure.Malformed("The id must be a number");
        }
        if (text.length() > 18) {
            throw new Failure.NotFound(what);
        }
        return Long.parseLong(text);
    }
}
