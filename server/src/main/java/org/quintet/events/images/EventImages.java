package org.quintet.events.images;

import static org.quintet.schema.Tables.EVENT;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventChanges;
import org.quintet.schema.tables.records.EventRecord;

/** The images that an event has before it changes. */
public record EventImages(
        @Nullable String original, @Nullable String logo) {

    private static final List<Field<String>> SIZES =
            List.of(EVENT.LARGE_IMAGE_URL, EVENT.THUMBNAIL_IMAGE_URL, EVENT.ICON_IMAGE_URL);

    public static EventImages none() {
        return new EventImages(null, null);
    }

    public static EventImages of(EventRecord event) {
        return new EventImages(event.getOriginalImageUrl(), event.getLogoUrl());
    }

    /** Takes from {@code event}, which has its new values, the sizes that were made of another image, unless new ones come along. */
    public void dropStaleSizes(EventRecord event, EventChanges changes) {
        if (!Objects.equals(original, event.getOriginalImageUrl())) {
            SIZES.stream().filter(size -> !changes.sets(size)).forEach(size -> event.set(size, null));
        }
    }

    /** What is new in {@code event}. */
    public Stream<EventImageChanged> newIn(EventRecord event) {
        return Stream.concat(
                changed(event, EventImageChanged.Image.ORIGINAL, original, event.getOriginalImageUrl()),
                changed(event, EventImageChanged.Image.LOGO, logo, event.getLogoUrl()));
    }

    private static Stream<EventImageChanged> changed(
            EventRecord event, EventImageChanged.Image image, @Nullable String before, @Nullable String now) {
        return now == null || now.equals(before)
                ? Stream.empty()
                : Stream.of(new EventImageChanged(event.getId(), image, now));
    }
}
