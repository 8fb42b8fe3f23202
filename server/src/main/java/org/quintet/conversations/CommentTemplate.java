package org.quintet.conversations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a comment begins that was written by filling in a form. */
public enum CommentTemplate {
    WHAT_IM_DOING("what_im_doing", "Log - What I am doing:"),
    QUICK_NOTE("quick_note", "Quick note:"),
    REALITY_LOG("reality_log", "Reality log:"),
    OPEN_EVENT("open_event", "Opened event:");

    public static final List<String> WORDS =
            Arrays.stream(values()).map(CommentTemplate::word).toList();

    private final String word;
    private final String prefix;

    CommentTemplate(String word, String prefix) {
        this.word = word;
        this.prefix = prefix;
    }

    /** Its name in the database. */
    public String word() {
        return word;
    }

    /** The template of that name. */
    public static Optional<CommentTemplate> of(String word) {
        return Arrays.stream(values())
                .filter(template -> template.word.equals(word))
                .findFirst();
    }

    /** {@code text} with the template's beginning, which is not doubled; of no text the beginning alone. */
    String fill(String text) {
        return text.startsWith(prefix) ? text : (prefix + " " + text).strip();
    }
}
