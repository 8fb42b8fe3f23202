package org.quintet.api.primecal.comments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PersonSummary;

/**
 * A comment with all replies to it, in the order of the keys.
 *
 * @param visibility that of the calendar: who reads the event reads the comment
 * @param reporter who wrote it; null if he was deleted
 * @param context {@code comment}, {@code reply} or {@code open-tracking}
 */
record CommentAnswer(
        long id,
        long eventId,
        @Nullable Long parentCommentId,
        @Nullable String templateKey,
        String content,
        boolean isFlagged,
        @Nullable Instant flaggedAt,
        @Nullable Flagger flaggedBy,
        String visibility,
        @Nullable PersonSummary reporter,
        String context,
        boolean isSystem,
        Instant createdAt,
        Instant updatedAt,
        List<CommentAnswer> replies) {

    record Flagger(long id) {}
}
