package org.quintet.conversations;

import static org.jooq.impl.DSL.inline;

import org.jooq.Condition;
import org.quintet.schema.Tables;

/** What a comment is. */
public enum CommentKind {
    /** Somebody's word about the event. */
    COMMENT("comment"),
    /** An answer to another comment. */
    REPLY("reply"),
    /** A note of the server's that somebody opened the event. */
    OPEN_TRACKING("open-tracking");

    private final String word;

    CommentKind(String word) {
        this.word = word;
    }

    /** Its name in the database. */
    public String word() {
        return word;
    }

    /** What the server noted. The word is written into the statement, so that the partial indexes are found. */
    public static Condition isNoted() {
        return Tables.COMMENT.KIND.eq(inline(OPEN_TRACKING.word));
    }

    /** What people wrote. */
    public static Condition isWritten() {
        return Tables.COMMENT.KIND.ne(inline(OPEN_TRACKING.word));
    }
}
