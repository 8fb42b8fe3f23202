package org.quintet.api.primecal.comments;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.withRecursive;
import static org.quintet.schema.Tables.COMMENT;
import static org.quintet.schema.Tables.USERS;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record1;
import org.quintet.conversations.CommentKind;
import org.quintet.conversations.Conversation;
import org.springframework.stereotype.Component;

/** Reads comments with their authors and replies. */
@Component("primeCalCommentQueries")
class CommentQueries {

    /** The most comments that an answer has; as many notes of the server's may stand beside them. */
    static final int MOST = 1_000;

    private final DSLContext sql;

    CommentQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest comments of a conversation and the newest notes, from the oldest on. */
    ConversationAnswer of(Conversation conversation) {
        List<Record> rows = newest(
                conversation.comments().and(CommentKind.isWritten()),
                conversation.comments().and(CommentKind.isNoted()));
        return new ConversationAnswer(
                conversation.visibility(), conversation.isOpen(), new CommentTree(conversation, rows).answers());
    }

    /** A comment of the conversation, with the newest replies to it. */
    CommentAnswer withReplies(long commentId, Conversation conversation) {
        Name below = name("below");
        Field<Long> id = field(below.append("id"), Long.class);
        CommonTableExpression<Record1<Long>> replies = below.fields("id")
                .as(select(COMMENT.ID)
                        .from(COMMENT)
                        .where(COMMENT.PARENT_ID.eq(commentId))
                        .unionAll(select(COMMENT.ID)
                                .from(COMMENT)
                                .join(table(below))
                                .on(COMMENT.PARENT_ID.eq(id))));
        List<Record> rows = newest(
                COMMENT.ID.eq(commentId),
                COMMENT.ID.in(withRecursive(replies).select(id).from(below)));
        return new CommentTree(conversation, rows).answers().getFirst();
    }

    /** The newest of each kind, in the order in which they were made. */
    private List<Record> newest(Condition... kinds) {
        return Arrays.stream(kinds)
                .flatMap(kind -> sql
                        .select(CommentTree.COLUMNS)
                        .from(COMMENT)
                        .leftJoin(USERS)
                        .on(USERS.ID.eq(COMMENT.AUTHOR_ID))
                        .where(kind)
                        .orderBy(COMMENT.ID.desc())
                        .limit(MOST)
                        .fetch()
                        .stream())
                .sorted(Comparator.comparing((Record row) -> row.get(COMMENT.ID)))
                .toList();
    }
}
