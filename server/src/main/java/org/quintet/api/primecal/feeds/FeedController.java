package org.quintet.api.primecal.feeds;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.quintet.feeds.Feed;
import org.quintet.feeds.Feeds;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.platform.icalendar.ContentLines;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** A calendar as {@code text/calendar}, for whoever has the secret address. */
@RestController("primeCalFeedController")
class FeedController {

    private static final String PATH = "/api/calendars/feeds/";
    private static final String EXTENSION = ".ics";

    private final Feeds feeds;
    private final FeedQueries queries;

    FeedController(Feeds feeds, FeedQueries queries) {
        this.feeds = feeds;
        this.queries = queries;
    }

    static String pathOf(String secret) {
        return PATH + secret + EXTENSION;
    }

    /** Written as it is read. A program that has this state already is told so, which costs few statements. */
    @GetMapping(PATH + "{secret}" + EXTENSION)
    @Permits(Who.ANYONE)
    void feed(@PathVariable String secret, ServletWebRequest request, HttpServletResponse response) throws IOException {
        Feed feed = feeds.withSecret(secret);
        FeedState state = queries.stateOf(feed);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (request.checkNotModified(state.etag())) {
            return;
        }
        response.setContentType("text/calendar;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"calendar.ics\"");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            new FeedWriter(new ContentLines(out), state)
                    .write(queries.items(feed).iterator());
        }
    }
}
