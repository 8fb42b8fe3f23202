package org.quintet.conversations;

import static org.quintet.schema.Tables.COMMENT;

import java.util.Optional;
import org.quintet.platform.failures.Failure;

/** What a comment says. */
public final class CommentText {

    /** The most characters that a comment has, its template's beginning included. */
    public static final int LONGEST = 10_000;

    private CommentText() {}

    /**
     * What is stored of {@code written}.
     *
     * @throws Failure.Invalid if nothing is, or too much
     */
    static String of(String written, Optional<CommentTemplate> template) {
        String text = template.map(known -> known.fill(written.strip())).orElseGet(written::strip);
        if (text.isEmpty()) {
            throw new Failure.Invalid(COMMENT.CONTENT.getName(), "must not be empty without a template");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Failure.Invalid(COMMENT.CONTENT.getName(), "must not be longer than " + LONGEST + " characters");
        }
        return text;
    }
}
