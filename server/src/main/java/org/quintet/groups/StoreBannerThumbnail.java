package org.quintet.groups;

import static org.quintet.schema.Tables.EVENT_GROUP;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Stores the thumbnail that was made of a group's banner, unless the group has another by now. */
@UseCase
public class StoreBannerThumbnail {

    private final DSLContext sql;

    StoreBannerThumbnail(DSLContext sql) {
        this.sql = sql;
    }

    /** Both are URLs. */
    public void execute(long groupId, String banner, String thumbnail) {
        sql.update(EVENT_GROUP)
                .set(EVENT_GROUP.THUMBNAIL_IMAGE_URL, thumbnail)
                .where(EVENT_GROUP.ID.eq(groupId))
                .and(EVENT_GROUP.BANNER_URL.eq(banner))
                .execute();
    }
}
