package org.quintet.api.eventstaff.protocol;

import org.jspecify.annotations.Nullable;

/** What every success is wrapped in (document, all example responses). */
public record Envelope<T extends @Nullable Object>(boolean success, T data, String message) {

    public static <T> Envelope<T> of(T data) {
        return new Envelope<>(true, data, "");
    }

    public static <T> Envelope<T> of(T data, String message) {
        return new Envelope<>(true, data, message);
    }

    /** Something was done of which there is nothing to show; {@code data} is null. */
    public static Envelope<@Nullable Void> done(String message) {
        return new Envelope<@Nullable Void>(true, null, message);
    }
}
