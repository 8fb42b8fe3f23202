package org.quintet.identity.apikeys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often somebody may ask; each API says what a tier means there (PrimeCal, authentication API). */
public enum ApiKeyTier {
    GUEST,
    USER,
    PREMIUM;

    /** The words of all. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(ApiKeyTier::word).toList();

    /** As it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ApiKeyTier> of(String word) {
        return Arrays.stream(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }
}
