package org.quintet.api.primecal.comments;

import static org.quintet.schema.Tables.COMMENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.api.primecal.protocol.PersonSummary;
import org.quintet.conversations.CommentKind;
import org.quintet.conversations.Conversation;

/** Rows of comments as a tree of answers. */
final class CommentTree {

    /** What a query on {@code comment} and {@code users} selects. */
    static final List<Field<?>> COLUMNS = Stream.concat(
                    Stream.of(
                            COMMENT.ID,
                            COMMENT.PARENT_ID,
                            COMMENT.TEMPLATE,
                            COMMENT.CONTENT,
                            COMMENT.FLAGGED_AT,
                            COMMENT.FLAGGED_BY,
                            COMMENT.KIND,
                            COMMENT.CREATED_AT,
                            COMMENT.UPDATED_AT),
                    PersonSummary.COLUMNS.stream())
            .toList();

    private final Conversation conversation;
    private final List<Record> roots;
    private final Map<Long, List<Record>> replies;

    /** A reply whose comment is not among the rows stands for itself. */
    CommentTree(Conversation conversation, List<Record> rows) {
        this.conversation = conversation;
        Set<Long> ids = rows.stream().map(row -> row.get(COMMENT.ID)).collect(Collectors.toSet());
        this.roots = rows.stream()
                .filter(row -> !ids.contains(row.get(COMMENT.PARENT_ID)))
                .toList();
        this.replies = rows.stream()
                .filter(row -> ids.contains(row.get(COMMENT.PARENT_ID)))
                .collect(Collectors.groupingBy(row -> row.get(COMMENT.PARENT_ID)));
    }

    List<CommentAnswer> answers() {
        return roots.stream().map(this::answer).toList();
    }

    private CommentAnswer answer(Record row) {
        Instant flaggedAt = row.get(COMMENT.FLAGGED_AT);
        String kind = row.get(COMMENT.KIND);
        return new CommentAnswer(
                row.get(COMMENT.ID),
                conversation.about().id(),
                row.get(COMMENT.PARENT_ID),
                row.get(COMMENT.TEMPLATE),
                row.get(COMMENT.CONTENT),
                flaggedAt != null,
                flaggedAt,
                Optional.ofNullable(row.get(COMMENT.FLAGGED_BY))
                        .map(CommentAnswer.Flagger::new)
                        .orElse(null),
                conversation.visibility(),
                PersonSummary.of(row).orElse(null),
                kind,
                kind.equals(CommentKind.OPEN_TRACKING.word()),
                row.get(COMMENT.CREATED_AT),
                row.get(COMMENT.UPDATED_AT),
                replies.getOrDefault(row.get(COMMENT.ID), List.of()).stream()
                        .map(this::answer)
                        .toList());
    }
}
