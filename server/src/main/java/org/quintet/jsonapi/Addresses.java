package org.quintet.jsonapi;

import java.util.regex.Pattern;

/** The forms of web and e-mail addresses that the Open Event contract accepts. */
final class Addresses {

    private static final Pattern URL = Pattern.compile(
            "(?:https?|ftps?)://"
                    + "(?:[^\\s/@:]{1,200}(?::[^\\s/@]{0,200})?@)?"
                    + "(?:(?:[a-z0-9\\u00a1-\\uffff](?:[a-z0-9\\u00a1-\\uffff_-]{0,61}[a-z0-9\\u00a1-\\uffff])?\\.)+[a-z\\u00a1-\\uffff][a-z0-9\\u00a1-\\uffff-]{0,61}[a-z0-9\\u00a1-\\uffff]?\\.?"
                    + "|localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]{2,45}\\])"
                    + "(?::\\d{1,5})?(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile(
            "[-!#$%&'*+/=?^`{}|~\\w]+(?:\\.[-!#$%&'*+/=?^`{}|~\\w]+)*"
                    + "@(?:(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]|localhost)",
            Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    static boolean isUrl(String text) {
        return text.length() <= 4096 && URL.matcher(text).matches();
    }

    static boolean isEmail(String text) {
        return text.length() <= 320 && EMAIL.matcher(text).matches();
    }
}
