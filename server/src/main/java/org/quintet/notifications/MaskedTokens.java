package org.quintet.notifications;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes secret tokens out of the links of a mail, so that who reads the log cannot use them. */
final class MaskedTokens {

    private static final Pattern TOKEN = Pattern.compile("([?&]token=)[^&#\\s]+");
    private static final String MASK = "$1***";

    private MaskedTokens() {}

    static Map<String, String> in(Map<String, String> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        word -> TOKEN.matcher(word.getValue()).replaceAll(MASK)));
    }
}
