package org.quintet.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of an address. */
final class AddressLines {

    private AddressLines() {}

    /** Those that say something. */
    static List<String> of(@Nullable String... lines) {
        return Stream.of(lines)
                .filter(line -> line != null && !line.isBlank())
                .map(String::valueOf)
                .toList();
    }

    /** The parts of one line. */
    static String joined(@Nullable String... parts) {
        return String.join(" ", of(parts));
    }
}
