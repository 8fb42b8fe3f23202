package org.quintet.platform.settings;

/** A setting's value that is never printed: {@link #toString()} masks it. */
public record Secret(String value) {

    /** Whether nothing was set. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "(not set)" : "********";
    }
}
