package org.quintet.calendars;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do in a calendar that is shared with him (PrimeCal, calendar API). */
public enum SharePermission {
    READ,
    WRITE,
    ADMIN;

    /** The words of all. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(SharePermission::word).toList();

    /** As it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SharePermission> of(String word) {
        return Arrays.stream(values())
                .filter(permission -> permission.word().equals(word))
                .findFirst();
    }
}
