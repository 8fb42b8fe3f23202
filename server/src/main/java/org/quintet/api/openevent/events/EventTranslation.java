package org.quintet.api.openevent.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventChanges;
import org.quintet.events.EventChanges.Step;
import org.quintet.events.Visibility;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.schema.tables.records.EventRecord;
import tools.jackson.databind.JsonNode;

/** Translates what a client sent about an event into the core's words, with Open Event's own conditions on the way. */
final class EventTranslation {

    private static final Duration LONGEST_EVENT = Duration.ofDays(21);

    private EventTranslation() {}

    static EventChanges ofNew(Changes sent, Map<Field<?>, @Nullable Object> columns) {
        boolean publish = wantsPublished(sent);
        if (publish) {
            checkDates(sent, Optional.empty());
        }
        checkDocumentLinks(sent);
        EventChanges changes = new EventChanges();
        columns.forEach(changes::put);
        changes.set(EVENT.VISIBILITY, visibility(sent, Visibility.PUBLIC).word());
        return publish ? changes.step(Step.PUBLISH) : changes;
    }

    /**
     * Clients send all attributes back, so a state that is shown already asks for nothing: a cancelled event, which is
     * shown as published, stays cancelled.
     */
    static EventChanges ofExisting(Changes sent, Map<Field<?>, @Nullable Object> columns, EventRecord current) {
        checkDocumentLinks(sent);
        EventChanges changes = new EventChanges();
        columns.forEach(changes::put);
        deletion(sent, current).ifPresent(changes::step);
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
        if (state.equals(Optional.of(EventVisibility.PUBLISHED)) || changesDates(sent, current)) {
            checkDates(sent, Optional.of(current));
        }
        return changes;
    }

    /** Whoever sends a time of deletion deletes now; null takes the deletion back. */
    private static Optional<Step> deletion(Changes sent, EventRecord current) {
        boolean deleted = current.getDeletedAt() != null;
        boolean wanted = sent.value("deleted-at", Instant.class).isPresent();
        return sent.has("deleted-at") && wanted != deleted
                ? Optional.of(wanted ? Step.DELETE : Step.RESTORE)
                : Optional.empty();
    }

    /** What another API allows stays as it is until somebody touches it. */
    private static boolean changesDates(Changes sent, EventRecord current) {
        return sent.value("starts-at", Instant.class)
                        .filter(time -> !time.equals(current.getStartsAt()))
                        .isPresent()
                || sent.value("ends-at", Instant.class)
                        .filter(time -> !time.equals(current.getEndsAt()))
                        .isPresent();
    }

    /** Documents that are shown have a name and an address. */
    private static void checkDocumentLinks(Changes sent) {
        boolean shown = sent.value("is-document-enabled", Boolean.class).orElse(false);
        boolean incomplete = sent.value("document-links", JsonNode.class).stream()
                .flatMap(JsonNode::valueStream)
                .flatMap(link -> Stream.of(link.path("name"), link.path("link")))
                .anyMatch(text -> text.asString("").isBlank());
        if (shown && incomplete) {
            throw JsonApiException.unprocessable(ErrorSource.pointer("/"), "Enter required fields link and name");
        }
    }

    static boolean wantsPublished(Changes sent) {
        return sent.text("state").equals(Optional.of(EventVisibility.PUBLISHED));
    }

    /** What is published has its name in the same request. */
    static void requireName(Changes sent) {
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

    /** An event that is published or moved ends after it starts, and lasts at most 20 whole days. */
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
