package org.quintet.api.primecal.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.feeds.Feeds;
import org.quintet.feeds.MakeFeed;
import org.quintet.feeds.RevokeFeed;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.platform.http.ServerAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own feed of a calendar: making it, with another address each time, and taking it back. */
@RestController("primeCalFeedLinksController")
@RequestMapping("/api/calendars/{calendarId}/feed")
class FeedLinksController {

    private final Feeds feeds;
    private final MakeFeed makeFeed;
    private final RevokeFeed revokeFeed;
    private final ServerAddress server;

    FeedLinksController(Feeds feeds, MakeFeed makeFeed, RevokeFeed revokeFeed, ServerAddress server) {
        this.feeds = feeds;
        this.makeFeed = makeFeed;
        this.revokeFeed = revokeFeed;
        this.server = server;
    }

    /** {@code url} is there only when it was made just now: afterwards nobody knows it but the caller. */
    record FeedAnswer(
            long calendarId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String url,

            Instant createdAt) {}

    @PostMapping
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    FeedAnswer make(User user, @PathVariable String calendarId) {
        long id = calendar(calendarId);
        MakeFeed.Made made = makeFeed.execute(user, id);
        return new FeedAnswer(id, server.url() + FeedController.pathOf(made.secret()), made.createdAt());
    }

    @GetMapping
    @Permits(Who.SIGNED_IN)
    FeedAnswer show(User user, @PathVariable String calendarId) {
        long id = calendar(calendarId);
        Optional<Instant> createdAt = feeds.createdAt(id, user);
        return new FeedAnswer(id, null, createdAt.orElseThrow(() -> new Failure.NotFound("feed")));
    }

    @DeleteMapping
    @Permits(Who.SIGNED_IN)
    void revoke(User user, @PathVariable String calendarId) {
        revokeFeed.execute(user, calendar(calendarId));
    }

    private static long calendar(String id) {
        return PathIds.of(id, "calendar");
    }
}
