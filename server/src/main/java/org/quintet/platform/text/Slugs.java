package org.quintet.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that stand in addresses: lower-case ASCII letters and digits, with hyphens between them. */
public final class Slugs {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-+[a-z0-9]+)*");

    private Slugs() {}

    /** What is left of {@code text} in a slug of at most {@code longest} characters; empty if nothing is. */
    public static Optional<String> of(String text, int longest) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String shortened = ascii.substring(0, Math.min(longest, ascii.length()));
        String trimmed = shortened.replaceAll("^-+|-+$", "");
        return Optional.of(trimmed).filter(slug -> !slug.isEmpty());
    }

    /** Whether {@code text} is one. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
