package org.quintet.api.nexudus.content;

import static org.quintet.schema.Tables.COMMENT;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.USERS;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.People;
import org.quintet.conversations.AddPublicComment;
import org.quintet.conversations.ChangePublicComment;
import org.quintet.conversations.CommentKind;
import org.quintet.conversations.CommentText;
import org.quintet.conversations.DeleteComment;
import org.quintet.conversations.PublicComment;
import org.quintet.identity.User;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.CommentRecord;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said about events, published or not (REST API, Content, EventComments). */
@RestController
@RequestMapping("/api/content/eventcomments")
class EventCommentsController {

    private static final ContentEntity ENTITY = new ContentEntity(
            "EventComment",
            COMMENT.join(EVENT)
                    .on(EVENT.ID.eq(COMMENT.EVENT_ID))
                    .leftJoin(USERS)
                    .on(USERS.ID.eq(COMMENT.AUTHOR_ID)),
            COMMENT.ID,
            List.of(
                    COMMENT.ID,
                    COMMENT.EVENT_ID,
                    COMMENT.TITLE,
                    COMMENT.CONTENT,
                    COMMENT.RATING,
                    COMMENT.IS_PUBLIC,
                    COMMENT.AUTHOR_ID,
                    COMMENT.CREATED_AT,
                    COMMENT.UPDATED_AT,
                    EVENT.ORGANISATION_ID,
                    USERS.FIRST_NAME,
                    USERS.LAST_NAME,
                    USERS.PUBLIC_NAME),
            operator -> ContentEntity.ofStaffedEvents(operator).and(CommentKind.isWritten()),
            Map.ofEntries(
                    Map.entry("Id", ContentColumn.id(COMMENT.ID)),
                    Map.entry("BusinessId", ContentColumn.id(EVENT.ORGANISATION_ID)),
                    Map.entry("CalendarEventId", ContentColumn.id(COMMENT.EVENT_ID)),
                    Map.entry("PostedById", ContentColumn.id(COMMENT.AUTHOR_ID)),
                    Map.entry("Title", ContentColumn.text(COMMENT.TITLE)),
                    Map.entry("Text", ContentColumn.text(COMMENT.CONTENT)),
                    Map.entry("Published", ContentColumn.flag(COMMENT.IS_PUBLIC)),
                    Map.entry("Rating", ContentColumn.small(COMMENT.RATING)),
                    Map.entry("CreatedOn", ContentColumn.time(COMMENT.CREATED_AT)),
                    Map.entry("UpdatedOn", ContentColumn.time(COMMENT.UPDATED_AT))),
            EventCommentsController::render);

    private static final Map<String, String> NAMES =
            Map.of("title", "Title", "content", "Text", "rating", "Rating", "author_id", "PostedById");
    private static final Set<String> KNOWN = Set.of(
            "BusinessId", "CalendarEventId", "PostedById", "PostedByFullName", "Title", "Text", "Published", "Rating");
    private static final Set<String> NOT_DONE = Set.of("CustomFields", "SystemId");

    private final ContentReader reader;
    private final ContentReferences references;
    private final AddPublicComment addPublicComment;
    private final ChangePublicComment changePublicComment;
    private final DeleteComment deleteComment;

    EventCommentsController(
            ContentReader reader,
            ContentReferences references,
            AddPublicComment addPublicComment,
            ChangePublicComment changePublicComment,
            DeleteComment deleteComment) {
        this.reader = reader;
        this.references = references;
        this.addPublicComment = addPublicComment;
        this.changePublicComment = changePublicComment;
        this.deleteComment = deleteComment;
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> list(User operator, HttpServletRequest request) {
        return reader.page(ENTITY, operator, request);
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> read(@PathVariable long id, User operator) {
        return reader.one(ENTITY, operator, id);
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> create(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = body(json, request);
        JsonFields fields = body.fields();
        Optional<Long> event = references.required(fields, operator);
        Optional<String> title = fields.requiredString("Title", PublicComment.LONGEST_TITLE);
        Optional<String> text = fields.requiredString("Text", CommentText.LONGEST);
        Optional<Long> author = references.person(fields, "PostedById", operator);
        PublicComment comment = new PublicComment(
                title,
                text.orElse(""),
                fields.count("Rating"),
                author,
                fields.bool("Published").orElse(false));
        body.throwIfAny();
        long id = addPublicComment.execute(operator, AddPublicComment.Role.STAFF, event.orElseThrow(), comment);
        return ContentAnswers.created(ENTITY, id);
    }

    @PutMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> update(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = body(json, request);
        long id = body.requiredId();
        reader.one(ENTITY, operator, id);
        changePublicComment.execute(operator, id, comment -> {
            JsonFields fields = body.differing(reader.one(ENTITY, operator, id));
            ContentReferences.stays(fields);
            PublicComment changed = changed(comment, fields, operator);
            body.throwIfAny();
            return changed;
        });
        return ContentAnswers.updated(ENTITY, id);
    }

    @DeleteMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> delete(@PathVariable long id, User operator) {
        deleteComment.execute(operator, id);
        return ContentAnswers.deleted(ENTITY, id);
    }

    private PublicComment changed(CommentRecord comment, JsonFields fields, User operator) {
        return new PublicComment(
                fields.has("Title")
                        ? fields.requiredString("Title", PublicComment.LONGEST_TITLE)
                        : Optional.ofNullable(comment.getTitle()),
                fields.has("Text")
                        ? fields.requiredString("Text", CommentText.LONGEST).orElse("")
                        : comment.getContent(),
                fields.has("Rating")
                        ? fields.count("Rating")
                        : Optional.ofNullable(comment.getRating()).map(Short::intValue),
                fields.has("PostedById")
                        ? references.person(fields, "PostedById", operator)
                        : Optional.ofNullable(comment.getAuthorId()),
                fields.bool("Published").orElse(comment.getIsPublic()));
    }

    private static ContentBody body(JsonBody json, HttpServletRequest request) {
        ContentBody body = ContentBody.of(json, request, NAMES);
        body.refuseOthers("EventComment", KNOWN, NOT_DONE);
        return body;
    }

    private static Map<String, @Nullable Object> render(Record comment) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("BusinessId", comment.get(EVENT.ORGANISATION_ID));
        rendered.put("CalendarEventId", comment.get(COMMENT.EVENT_ID));
        rendered.put("PostedById", comment.get(COMMENT.AUTHOR_ID));
        rendered.put(
                "PostedByFullName",
                Optional.ofNullable(comment.get(COMMENT.AUTHOR_ID))
                        .flatMap(_ -> People.fullName(comment))
                        .orElse(null));
        rendered.put("Title", comment.get(COMMENT.TITLE));
        rendered.put("Text", comment.get(COMMENT.CONTENT));
        rendered.put("Published", comment.get(COMMENT.IS_PUBLIC));
        rendered.put("Rating", comment.get(COMMENT.RATING));
        ContentTimes.addUsual(
                rendered,
                comment.get(COMMENT.ID),
                uuid(comment.get(COMMENT.ID)),
                comment.get(COMMENT.CREATED_AT),
                comment.get(COMMENT.UPDATED_AT),
                Optional.ofNullable(comment.get(COMMENT.TITLE)).orElse(""));
        return rendered;
    }

    /** Comments have no UUID of their own: it is made of what never changes. */
    private static UUID uuid(long id) {
        return UUID.nameUUIDFromBytes(("comment:" + id).getBytes(StandardCharsets.UTF_8));
    }
}
