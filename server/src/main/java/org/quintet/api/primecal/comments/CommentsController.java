package org.quintet.api.primecal.comments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.conversations.AddComment;
import org.quintet.conversations.ChangeComment;
import org.quintet.conversations.CommentTemplate;
import org.quintet.conversations.CommentText;
import org.quintet.conversations.Conversations;
import org.quintet.conversations.FlagComment;
import org.quintet.conversations.NewComment;
import org.quintet.conversations.TrackOpen;
import org.quintet.identity.User;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.recurrence.EventAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments on events (document, "Endpoint Reference", Event Comments). */
@RestController("primeCalCommentsController")
@RequestMapping("/api/events/{eventId}/comments")
class CommentsController {

    private static final String CONTENT = "content";
    private static final String TEMPLATE = "templateKey";
    private static final String PARENT = "parentCommentId";
    private static final String FLAGGED = "isFlagged";
    private static final String NOTE = "note";
    private static final String DEFAULT_NOTE = "looked at the event";

    private final Conversations conversations;
    private final CommentQueries comments;
    private final AddComment addComment;
    private final ChangeComment changeComment;
    private final FlagComment flagComment;
    private final TrackOpen trackOpen;

    CommentsController(
            Conversations conversations,
            CommentQueries comments,
            AddComment addComment,
            ChangeComment changeComment,
            FlagComment flagComment,
            TrackOpen trackOpen) {
        this.conversations = conversations;
        this.comments = comments;
        this.addComment = addComment;
        this.changeComment = changeComment;
        this.flagComment = flagComment;
        this.trackOpen = trackOpen;
    }

    @GetMapping
    @Permits(Who.SIGNED_IN)
    ConversationAnswer list(User user, @PathVariable String eventId) {
        return comments.of(conversations.about(event(eventId), user));
    }

    @PostMapping
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    CommentAnswer add(User user, @PathVariable String eventId, JsonBody body, HttpServletRequest request) {
        return add(user, event(eventId), body, request, Optional.empty());
    }

    /** The comment in the path is replied to, whatever the body names. */
    @PostMapping("/{commentId}/replies")
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    CommentAnswer reply(
            User user,
            @PathVariable String eventId,
            @PathVariable String commentId,
            JsonBody body,
            HttpServletRequest request) {
        return add(user, event(eventId), body, request, Optional.of(comment(commentId)));
    }

    private CommentAnswer add(
            User user, EventAddress event, JsonBody body, HttpServletRequest request, Optional<Long> repliedTo) {
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, Set.of(CONTENT, TEMPLATE, PARENT, FLAGGED));
        NewComment comment = new NewComment(
                fields.string(CONTENT, CommentText.LONGEST).orElse(""),
                fields.oneOf(TEMPLATE, CommentTemplate.WORDS).flatMap(CommentTemplate::of),
                repliedTo.or(() -> fields.integer(PARENT)),
                fields.bool(FLAGGED).orElse(false));
        problems.throwIfAny();
        return answer(user, event, addComment.execute(user, event, comment));
    }

    @PatchMapping("/{commentId}")
    @Permits(Who.SIGNED_IN)
    CommentAnswer change(
            User user,
            @PathVariable String eventId,
            @PathVariable String commentId,
            JsonBody body,
            HttpServletRequest request) {
        EventAddress event = event(eventId);
        long id = comment(commentId);
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, Set.of(CONTENT));
        fields.require(CONTENT);
        Optional<String> content = fields.string(CONTENT, CommentText.LONGEST);
        problems.throwIfAny();
        changeComment.execute(user, event, id, content.orElseThrow());
        return answer(user, event, id);
    }

    @PatchMapping("/{commentId}/flag")
    @Permits(Who.SIGNED_IN)
    CommentAnswer flag(
            User user,
            @PathVariable String eventId,
            @PathVariable String commentId,
            JsonBody body,
            HttpServletRequest request) {
        EventAddress event = event(eventId);
        long id = comment(commentId);
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, Set.of(FLAGGED));
        fields.require(FLAGGED);
        Optional<Boolean> flagged = fields.bool(FLAGGED);
        problems.throwIfAny();
        flagComment.execute(user, event, id, flagged.orElseThrow());
        return answer(user, event, id);
    }

    /** Answers nothing if the same person opened the event less than five minutes ago. */
    @PostMapping("/track-open")
    @Permits(Who.SIGNED_IN)
    ResponseEntity<CommentAnswer> trackOpen(
            User user, @PathVariable String eventId, JsonBody body, HttpServletRequest request) {
        EventAddress event = event(eventId);
        Problems problems = new Problems();
        JsonFields fields = RequestFields.ofOptional(body, request, problems, Set.of(NOTE));
        Optional<String> note = fields.string(NOTE, CommentText.LONGEST).filter(text -> !text.isBlank());
        problems.throwIfAny();
        OptionalLong id = trackOpen.execute(user, event, note.orElse(DEFAULT_NOTE));
        ResponseEntity.BodyBuilder created = ResponseEntity.status(HttpStatus.CREATED);
        return id.isPresent() ? created.body(answer(user, event, id.getAsLong())) : created.build();
    }

    private CommentAnswer answer(User user, EventAddress event, long commentId) {
        return comments.withReplies(commentId, conversations.about(event, user));
    }

    private static EventAddress event(String id) {
        return EventAddress.of(PathIds.of(id, "event"));
    }

    private static long comment(String id) {
        return PathIds.of(id, "comment");
    }
}
