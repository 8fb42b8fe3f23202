package org.quintet.events.images;

import static org.quintet.schema.Tables.CUSTOM_PLACEHOLDER;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Stores what was made of a placeholder's picture, with the placeholders that have it. */
@UseCase
public class StorePlaceholderSizes {

    private final DSLContext sql;

    StorePlaceholderSizes(DSLContext sql) {
        this.sql = sql;
    }

    /** The URLs of a picture in its sizes. */
    public record Sizes(String large, String thumbnail, String icon) {}

    /** Stores {@code sizes}, which were made of {@code picture}. */
    public void execute(String picture, Sizes sizes) {
        sql.update(CUSTOM_PLACEHOLDER)
                .set(CUSTOM_PLACEHOLDER.LARGE_IMAGE_URL, sizes.large())
                .set(CUSTOM_PLACEHOLDER.THUMBNAIL_IMAGE_URL, sizes.thumbnail())
                .set(CUSTOM_PLACEHOLDER.ICON_IMAGE_URL, sizes.icon())
                .where(CUSTOM_PLACEHOLDER.ORIGINAL_IMAGE_URL.eq(picture))
                .execute();
    }
}
