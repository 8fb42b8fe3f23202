package org.quintet.api.eventstaff;

/** What every success is wrapped in (document, all example responses). */
record Envelope<T>(boolean success, T data, String message) {

    static <T> Envelope<T> of(T data) {
        return new Envelope<>(true, data, "");
    }

    static <T> Envelope<T> of(T data, String message) {
        return new Envelope<>(true, data, message);
    }
}
