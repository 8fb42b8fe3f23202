package org.quintet.jsonapi;

import java.util.function.Consumer;

/**
 * Who may do something.
 *
 * @param who the answer in words, for the table of routes
 * @param check throws {@link JsonApiException} (401, 403, 404) for everybody else; runs before the body is read
 */
public record Permission<C extends Requester>(String who, Consumer<Attempt<C>> check) {

    private static final Permission<?> ANYONE = new Permission<Requester>("anyone", attempt -> {});

    /** Everybody, signed in or not. */
    @SuppressWarnings("unchecked") // it looks at nobody
    public static <C extends Requester> Permission<C> anyone() {
        return (Permission<C>) ANYONE;
    }

    boolean admitsAnyone() {
        return equals(ANYONE);
    }
}
