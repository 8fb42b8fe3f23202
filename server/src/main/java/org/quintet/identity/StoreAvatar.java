package org.quintet.identity;

import static org.quintet.schema.Tables.USERS;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Stores what was made of a user's picture, unless he has another by now. */
@UseCase
public class StoreAvatar {

    private final DSLContext sql;

    StoreAvatar(DSLContext sql) {
        this.sql = sql;
    }

    /** The URLs of a picture in its sizes. */
    public record Sizes(String original, String thumbnail, String small, String icon) {}

    /** Replaces {@code picture}, of which {@code sizes} were made. */
    public void execute(long userId, String picture, Sizes sizes) {
        sql.update(USERS)
                .set(USERS.AVATAR_URL, sizes.original())
                .set(USERS.ORIGINAL_IMAGE_URL, sizes.original())
                .set(USERS.THUMBNAIL_IMAGE_URL, sizes.thumbnail())
                .set(USERS.SMALL_IMAGE_URL, sizes.small())
                .set(USERS.ICON_IMAGE_URL, sizes.icon())
                .where(USERS.ID.eq(userId))
                .and(USERS.AVATAR_URL.eq(picture))
                .execute();
    }
}
