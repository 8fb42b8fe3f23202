package org.quintet.api.openevent.video;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.VIDEO_CHANNEL;
import static org.quintet.schema.Tables.VIDEO_STREAM;

import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Operation;
import org.quintet.jsonapi.Views;
import org.quintet.video.VideoAccess;
import org.springframework.stereotype.Component;

/** The public side of a stream: Chatmosphere's page reads its name and address without a token. */
@Component
class Chatmosphere implements Views<OpenEventCaller> {

    static final String FULL = "full";

    private static final String PROVIDER = "chatmosphere";

    private final DSLContext sql;
    private final EventOfUrl events;

    Chatmosphere(DSLContext sql, EventOfUrl events) {
        this.sql = sql;
        this.events = events;
    }

    /** Those that the caller may watch; at the public address also that of an event that he may read. */
    Condition rows(Attempt<OpenEventCaller> attempt) {
        Condition watched = VideoAccess.watchedBy(attempt.caller().caller());
        return isPublic(attempt)
                ? watched.or(isShown().and(EventVisibility.rowsOf(VIDEO_STREAM.EVENT_ID, attempt)))
                : watched;
    }

    @Override
    public Set<String> seenBy(Attempt<OpenEventCaller> attempt, Placement placement) {
        return isPublic(attempt) ? Set.of() : Set.of(FULL);
    }

    /** The id of the event's stream that Chatmosphere shows. */
    Optional<String> streamOf(Attempt<OpenEventCaller> attempt) {
        long event =
                events.readableBy(attempt.caller().caller(), attempt.variables().getOrDefault("event", ""));
        return sql.select(VIDEO_STREAM.ID)
                .from(VIDEO_STREAM)
                .where(VIDEO_STREAM.WHOLE_EVENT_ID.eq(event))
                .and(isShown())
                .fetchOptional(VIDEO_STREAM.ID)
                .map(String::valueOf);
    }

    private static boolean isPublic(Attempt<OpenEventCaller> attempt) {
        return attempt.operation() == Operation.GET
                && attempt.type().equals("video-stream")
                && attempt.variables().containsKey("event");
    }

    private static Condition isShown() {
        return VIDEO_STREAM.VIDEO_CHANNEL_ID.in(
                select(VIDEO_CHANNEL.ID).from(VIDEO_CHANNEL).where(VIDEO_CHANNEL.PROVIDER.eq(inline(PROVIDER))));
    }
}
