package org.quintet.events.images;

import static org.quintet.schema.Tables.EVENT;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Stores what was made of an event's image, unless the event has another image by now. */
@UseCase
public class StoreEventImages {

    private final DSLContext sql;

    StoreEventImages(DSLContext sql) {
        this.sql = sql;
    }

    /** The URLs of an image in its sizes. */
    public record Sizes(String original, String large, String thumbnail, String icon) {}

    /** Replaces {@code image}, of which {@code sizes} were made. */
    public void execute(long eventId, String image, Sizes sizes) {
        sql.update(EVENT)
                .set(EVENT.ORIGINAL_IMAGE_URL, sizes.original())
                .set(EVENT.LARGE_IMAGE_URL, sizes.large())
                .set(EVENT.THUMBNAIL_IMAGE_URL, sizes.thumbnail())
                .set(EVENT.ICON_IMAGE_URL, sizes.icon())
                .where(EVENT.ID.eq(eventId))
                .and(EVENT.ORIGINAL_IMAGE_URL.eq(image))
                .execute();
    }
}
