package org.quintet.api.nexudus.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.quintet.api.nexudus.format.Times;
import org.quintet.platform.http.JsonFields;

/** The kinds of values that operators send. */
final class Inputs {

    private static final int LONGEST_TIME = 40;

    private Inputs() {}

    /** A text; a blank one is none. */
    static EventField.Input text(int longest) {
        return (sent, name, store) -> {
            Optional<String> text = sent.string(name, longest);
            if (sent.isNull(name) || text.filter(String::isBlank).isPresent()) {
                store.accept(null);
            } else {
                text.ifPresent(store::accept);
            }
        };
    }

    /** A text that is not blank. */
    static EventField.Input requiredText(int longest) {
        return (sent, name, store) -> sent.requiredString(name, longest).ifPresent(store::accept);
    }

    /** A boolean; null says nothing. */
    static EventField.Input flag() {
        return (sent, name, store) -> sent.bool(name).ifPresent(store::accept);
    }

    /** A number of places; null is without limit. */
    static EventField.Input count() {
        return (sent, name, store) -> {
            if (sent.isNull(name)) {
                store.accept(null);
            }
            sent.count(name).ifPresent(store::accept);
        };
    }

    /** A time, or null for none. */
    static EventField.Input time() {
        return (sent, name, store) -> {
            if (sent.isNull(name)) {
                store.accept(null);
            }
            instant(sent, name).ifPresent(store::accept);
        };
    }

    /** A time that must be there. */
    static EventField.Input requiredTime() {
        return (sent, name, store) -> {
            if (sent.require(name)) {
                instant(sent, name).ifPresent(store::accept);
            }
        };
    }

    private static Optional<Instant> instant(JsonFields sent, String name) {
        return sent.string(name, LONGEST_TIME).flatMap(text -> {
            Optional<Instant> instant = Times.parse(text);
            if (instant.isEmpty()) {
                sent.reject(name, "must be a UTC time such as 2026-03-23T07:30:00Z");
            }
            return instant;
        });
    }
}
