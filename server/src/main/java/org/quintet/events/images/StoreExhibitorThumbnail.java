package org.quintet.events.images;

import static org.quintet.schema.Tables.EXHIBITOR;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Stores the thumbnail that was made of a banner, with the exhibitors that have the banner. */
@UseCase
public class StoreExhibitorThumbnail {

    private final DSLContext sql;

    StoreExhibitorThumbnail(DSLContext sql) {
        this.sql = sql;
    }

    /** Both are URLs. */
    public void execute(String banner, String thumbnail) {
        sql.update(EXHIBITOR)
                .set(EXHIBITOR.THUMBNAIL_IMAGE_URL, thumbnail)
                .where(EXHIBITOR.BANNER_URL.eq(banner))
                .execute();
    }
}
