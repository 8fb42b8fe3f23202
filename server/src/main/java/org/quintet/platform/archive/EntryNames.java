package org.quintet.platform.archive;

import java.util.regex.Pattern;

/** Names of files in archives. */
public final class EntryNames {

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*;\\p{Cntrl}]");
    private static final int LONGEST = 100;

    private EntryNames() {}

    /** A name in {@code folder}, which people recognise, and which no other row has. */
    public static String of(String folder, String name, long id) {
        String clean = FORBIDDEN.matcher(name).replaceAll("").strip();
        return folder
                + clean.substring(
                        0, clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length()))))
                + "_" + id;
    }
}
