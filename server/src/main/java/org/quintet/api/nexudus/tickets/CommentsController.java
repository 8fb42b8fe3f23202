package org.quintet.api.nexudus.tickets;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quintet.api.nexudus.catalogue.LocationEvents;
import org.quintet.api.nexudus.content.SentValues;
import org.quintet.api.nexudus.tenancy.LocationOfRequest;
import org.quintet.conversations.AddPublicComment;
import org.quintet.conversations.CommentText;
import org.quintet.conversations.PublicComment;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commenting on an event. The route is ours: the document says that customers post comments where {@code AllowComments} is
 * true, and not how. A comment is published at once; operators take it down with {@code Published: false}.
 */
@RestController("nexudusCommentsController")
class CommentsController {

    private static final Map<String, String> NAMES = Map.of("title", "Title", "content", "Text", "rating", "Rating");
    private static final Set<String> KNOWN = Set.of("Title", "Text", "Rating");

    private final LocationOfRequest locations;
    private final LocationEvents events;
    private final AddPublicComment addPublicComment;

    CommentsController(LocationOfRequest locations, LocationEvents events, AddPublicComment addPublicComment) {
        this.locations = locations;
        this.events = events;
        this.addPublicComment = addPublicComment;
    }

    /** The id of a new comment. */
    record Created(@JsonProperty("Id") long id) {}

    @PostMapping("/api/public/events/{id}/comments")
    @Permits(Who.SIGNED_IN)
    Created comment(@PathVariable long id, User author, JsonBody body, HttpServletRequest request) {
        if (!events.isShown(locations.of(request).id(), id)) {
            throw new Failure.NotFound("event");
        }
        ObjectNode sent = body.object();
        SentValues.remember(request, sent, NAMES);
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(sent, problems);
        List.copyOf(fields.names()).stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> fields.reject(name, "is no property of a comment"));
        Optional<String> title = fields.string("Title", PublicComment.LONGEST_TITLE);
        Optional<String> text = fields.requiredString("Text", CommentText.LONGEST);
        Optional<Integer> rating = fields.count("Rating");
        problems.throwIfAny();
        return new Created(addPublicComment.execute(
                author,
                AddPublicComment.Role.VISITOR,
                id,
                new PublicComment(title, text.orElseThrow(), rating, Optional.of(author.id()), true)));
    }
}
