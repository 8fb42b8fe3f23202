package org.quintet.api.openevent.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.events.Visibility;
import org.quintet.identity.User;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.schema.tables.records.EventRecord;

/** Translates what a client sent about an event into the core's words, with Open Event's own conditions on the way. */
final class EventTranslation {

    private static final Duration LONGEST_EVENT = Duration.ofDays(21);

    private EventTranslation() {}

    static EventChanges ofNew(Changes sent, Map<Field<?>, @Nullable Object> columns, User user) {
        boolean publish = wantsPublished(sent);
        if (publish) {
            requirePublishable(sent, user);
            checkDates(sent, Optional.empty());
        }
        EventChanges changes = new EventChanges();
        columns.forEach(changes::put);
        changes.set(EVENT.VISIBILITY, visibility(sent, Visibility.PUBLIC).word());
        return publish ? changes.step(Step.PUBLISH) : changes;
    }

    /**
     * Clients send all attributes back, so a state that is shown already asks for nothing: a cancelled event, which is
     * shown as published, stays cancelled.
     */
    static EventChanges ofExisting(
            Changes sent, Map<Field<?>, @Nullable Object> columns, User user, EventRecord current) {
        if (wantsPublished(sent)) {
            requirePublishable(sent, user);
        }
        EventChanges changes = new EventChanges();
        columns.forEach(changes::put);
        Optional<String> state =
                sent.text("state").filter(wanted -> !wanted.equals(EventVisibility.shownState(current)));
        Visibility visibility = visibility(sent, Visibility.of(current.getVisibility()));
        if (state.equals(Optional.of(EventVisibility.PUBLISHED)) && visibility == Visibility.PRIVATE) {
            // what its calendar kept to itself is published for those who have the address
            visibility = Visibility.UNLISTED;
        }
        if (visibility != Visibility.of(current.getVisibility())) {
            changes.set(EVENT.VISIBILITY, visibility.word());
        }
        state.ifPresent(
                wanted -> changes.step(wanted.equals(EventVisibility.PUBLISHED) ? Step.PUBLISH : Step.WITHDRAW));
        boolean published = state.orElse(EventVisibility.shownState(current)).equals(EventVisibility.PUBLISHED);
        if (published && (state.isPresent() || sent.has("starts-at") || sent.has("ends-at"))) {
            checkDates(sent, Optional.of(current));
        }
        return changes;
    }

    private static boolean wantsPublished(Changes sent) {
        return sent.text("state").equals(Optional.of(EventVisibility.PUBLISHED));
    }

    private static void requirePublishable(Changes sent, User user) {
        if (!user.isVerified()) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Only verified accounts can publish events");
        }
        if (sent.text("name").filter(name -> !name.isBlank()).isEmpty()) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/attributes/name"), "Event Name is required to publish the event");
        }
    }

    /** "private" keeps what is private already; otherwise it means not listed. */
    private static Visibility visibility(Changes sent, Visibility current) {
        return sent.text("privacy")
                .map(privacy -> privacy.equals("public")
                        ? Visibility.PUBLIC
                        : current == Visibility.PRIVATE ? Visibility.PRIVATE : Visibility.UNLISTED)
                .orElse(current);
    }

    /** A published event ends after it starts, and lasts at most 20 whole days. */
    private static void checkDates(Changes sent, Optional<EventRecord> current) {
        Optional<Instant> starts =
                sent.value("starts-at", Instant.class).or(() -> current.map(EventRecord::getStartsAt));
        Optional<Instant> ends = sent.value("ends-at", Instant.class).or(() -> current.map(EventRecord::getEndsAt));
        if (starts.isEmpty() || ends.isEmpty()) {
            return;
        }
        if (!starts.get().isBefore(ends.get())) {
            throw endsAt("ends-at should be after starts-at");
        }
        if (Duration.between(starts.get(), ends.get()).compareTo(LONGEST_EVENT) >= 0) {
            throw endsAt("Event duration can not be more than 20 days");
        }
    }

    private static JsonApiException endsAt(String detail) {
        return JsonApiException.unprocessable(ErrorSource.pointer("/data/attributes/ends-at"), detail);
    }
}
