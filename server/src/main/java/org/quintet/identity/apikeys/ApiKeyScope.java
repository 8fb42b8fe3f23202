package org.quintet.identity.apikeys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a key may do, from the least to the most; each does what those before it do (PrimeCal, authentication API). */
public enum ApiKeyScope {
    READ,
    WRITE,
    ADMIN;

    /** The words of all. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(ApiKeyScope::word).toList();

    /** As it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ApiKeyScope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    boolean covers(ApiKeyScope needed) {
        return compareTo(needed) >= 0;
    }
}
