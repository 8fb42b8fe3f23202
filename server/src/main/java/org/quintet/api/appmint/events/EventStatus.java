package org.quintet.api.appmint.events;

import static org.jooq.impl.DSL.inline;
import static org.quintet.schema.Tables.EVENT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.quintet.events.EventChanges;
import org.quintet.events.EventState;
import org.quintet.events.Visibility;
import org.quintet.platform.http.JsonFields;
import org.quintet.schema.tables.records.EventRecord;

/**
 * AppMint's view of an event's lifecycle, both {@code state} and {@code data.status}. {@code LIVE} and {@code ENDED} are
 * told by the clock. A private event is shown as a draft.
 */
enum EventStatus {
    DRAFT,
    PUBLISHED,
    LIVE,
    ENDED,
    CANCELLED;

    static final List<String> WORDS =
            Arrays.stream(values()).map(EventStatus::word).toList();

    private static final Condition SHOWN_AS_DRAFT =
            EVENT.STATE.eq(inline(EventState.DRAFT.word())).or(EVENT.VISIBILITY.eq(inline(Visibility.PRIVATE.word())));
    private static final Condition SHOWN_AS_PUBLISHED = EVENT.STATE
            .eq(inline(EventState.PUBLISHED.word()))
            .and(EVENT.VISIBILITY.ne(inline(Visibility.PRIVATE.word())));

    static EventStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventStatus of(EventRecord event, Instant now) {
        if (event.getVisibility().equals(Visibility.PRIVATE.word())) {
            return DRAFT;
        }
        return switch (EventState.of(event.getState())) {
            case DRAFT -> DRAFT;
            case CANCELLED -> CANCELLED;
            case PUBLISHED ->
                now.isBefore(event.getStartsAt()) ? PUBLISHED : now.isAfter(event.getEndsAt()) ? ENDED : LIVE;
        };
    }

    /** A client's status is checked and no more: only a lifecycle call changes it, and every new event is a draft. */
    static void read(JsonFields data, String name, EventChanges changes) {
        data.oneOf(name, WORDS);
    }

    static Optional<String> show(EventRecord event, Instant now) {
        return Optional.of(of(event, now).word());
    }

    /** The word of an event's status at {@code now}. */
    static Field<String> wordAt(Instant now) {
        return DSL.when(SHOWN_AS_DRAFT, DRAFT.word())
                .when(EVENT.STATE.eq(inline(EventState.CANCELLED.word())), CANCELLED.word())
                .when(EVENT.STARTS_AT.gt(now), PUBLISHED.word())
                .when(EVENT.ENDS_AT.lt(now), ENDED.word())
                .otherwise(LIVE.word());
    }

    /** Which events have this status at {@code now}. */
    Condition at(Instant now) {
        return switch (this) {
            case DRAFT -> SHOWN_AS_DRAFT;
            case PUBLISHED -> SHOWN_AS_PUBLISHED.and(EVENT.STARTS_AT.gt(now));
            case LIVE -> SHOWN_AS_PUBLISHED.and(EVENT.STARTS_AT.le(now)).and(EVENT.ENDS_AT.ge(now));
            case ENDED -> SHOWN_AS_PUBLISHED.and(EVENT.ENDS_AT.lt(now));
            case CANCELLED ->
                EVENT.STATE
                        .eq(inline(EventState.CANCELLED.word()))
                        .and(EVENT.VISIBILITY.ne(inline(Visibility.PRIVATE.word())));
        };
    }
}
