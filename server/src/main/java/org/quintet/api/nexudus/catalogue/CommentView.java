package org.quintet.api.nexudus.catalogue;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.COMMENT;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.USERS;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.People;
import org.quintet.api.nexudus.format.Times;

/** A comment that everybody reads (Event details, Comments). */
final class CommentView {

    /** Of one event, the newest. */
    private static final int MOST = 100;

    /** The public comments on a row's event, fetched with the row. */
    static final Field<Result<Record>> OF_EVENT = multiset(select(List.<Field<?>>of(
                            COMMENT.ID,
                            COMMENT.TITLE,
                            COMMENT.CONTENT,
                            COMMENT.RATING,
                            COMMENT.CREATED_AT,
                            USERS.ID,
                            USERS.FIRST_NAME,
                            USERS.LAST_NAME,
                            USERS.PUBLIC_NAME))
                    .from(COMMENT)
                    .leftJoin(USERS)
                    .on(USERS.ID.eq(COMMENT.AUTHOR_ID))
                    .where(COMMENT.EVENT_ID.eq(EVENT.ID))
                    .and(COMMENT.IS_PUBLIC)
                    .orderBy(COMMENT.ID.desc())
                    .limit(MOST))
            .as("public_comments");

    private CommentView() {}

    static List<Map<String, @Nullable Object>> all(Result<Record> comments, ZoneId zone) {
        return comments.stream().map(comment -> render(comment, zone)).toList();
    }

    private static Map<String, @Nullable Object> render(Record comment, ZoneId zone) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("Id", comment.get(COMMENT.ID));
        rendered.put("Title", comment.get(COMMENT.TITLE));
        rendered.put("Text", comment.get(COMMENT.CONTENT));
        rendered.put("Rating", comment.get(COMMENT.RATING));
        rendered.put("Published", true);
        rendered.put(
                "PostedBy",
                Optional.ofNullable(comment.get(USERS.ID))
                        .map(id -> People.coworker(id, comment))
                        .orElse(null));
        rendered.put("CreatedOn", Times.local(comment.get(COMMENT.CREATED_AT), zone));
        rendered.put("CreatedOnUtc", Times.utc(comment.get(COMMENT.CREATED_AT)));
        return rendered;
    }
}
