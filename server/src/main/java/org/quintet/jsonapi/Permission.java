package org.quintet.jsonapi;

import java.util.function.Consumer;

/**
 * Who may do something.
 *
 * @param who the answer in words, for the table of routes
 * @param check throws {@link JsonApiException} (401, 403, 404) for everybody else; runs before the body is read
 * @param knownFirst whether nobody learns even that something is not there who has not said who he is
 */
public record Permission<C extends Requester>(String who, Consumer<Attempt<C>> check, boolean knownFirst) {

    private static final Permission<?> ANYONE = new Permission<Requester>("anyone", attempt -> {});

    /** What is not there is not there for anybody. */
    public Permission(String who, Consumer<Attempt<C>> check) {
        this(who, check, false);
    }

    /** Everybody, signed in or not. */
    @SuppressWarnings("unchecked") // it looks at nobody
    public static <C extends Requester> Permission<C> anyone() {
        return (Permission<C>) ANYONE;
    }

    boolean admitsAnyone() {
        return equals(ANYONE);
    }
}
