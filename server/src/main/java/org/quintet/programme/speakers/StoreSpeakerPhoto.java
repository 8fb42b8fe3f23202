package org.quintet.programme.speakers;

import static org.quintet.schema.Tables.SPEAKER;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Stores the sizes that were made of a speaker's picture, unless he has another by now. */
@UseCase
public class StoreSpeakerPhoto {

    private final DSLContext sql;

    StoreSpeakerPhoto(DSLContext sql) {
        this.sql = sql;
    }

    /** The URLs of a picture in its sizes. */
    public record Sizes(String thumbnail, String small, String icon) {}

    /** Adds the {@code sizes} that were made of {@code photo}. */
    public void execute(long speakerId, String photo, Sizes sizes) {
        sql.update(SPEAKER)
                .set(SPEAKER.THUMBNAIL_IMAGE_URL, sizes.thumbnail())
                .set(SPEAKER.SMALL_IMAGE_URL, sizes.small())
                .set(SPEAKER.ICON_IMAGE_URL, sizes.icon())
                .where(SPEAKER.ID.eq(speakerId))
                .and(SPEAKER.PHOTO_URL.eq(photo))
                .execute();
    }
}
