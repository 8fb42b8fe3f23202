package org.quintet.uploads;

import static org.quintet.schema.Tables.EVENT_IMAGE_SIZE;
import static org.quintet.schema.Tables.SPEAKER_IMAGE_SIZE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.platform.images.Rendition;
import org.springframework.stereotype.Component;

/**
 * The sizes that the operator wants pictures in. Where he wants the proportions kept, the width decides. What he left out
 * is as it was when the installation was new.
 */
@Component
class ImageSizes {

    private static final int QUALITY = 80;

    private final DSLContext sql;

    ImageSizes(DSLContext sql) {
        this.sql = sql;
    }

    /** Of an event's image. */
    record OfEvent(Rendition original, Rendition large, Rendition thumbnail, Rendition icon, Rendition logo) {}

    /** Of a person's picture. */
    record OfPerson(Rendition original, Rendition thumbnail, Rendition small, Rendition icon) {}

    OfEvent ofEvents() {
        var sizes = EVENT_IMAGE_SIZE;
        Record row = sql.selectFrom(sizes).fetchSingle();
        int quality = quality(row, sizes.FULL_QUALITY);
        return new OfEvent(
                new Rendition(new Rendition.AsIs(), quality),
                new Rendition(
                        box(
                                row,
                                sizes.FULL_ASPECT,
                                pixels(row, sizes.FULL_WIDTH, 1300),
                                pixels(row, sizes.FULL_HEIGHT, 500)),
                        quality),
                new Rendition(
                        box(
                                row,
                                sizes.THUMBNAIL_ASPECT,
                                pixels(row, sizes.THUMBNAIL_WIDTH, 500),
                                pixels(row, sizes.THUMBNAIL_HEIGHT, 200)),
                        quality(row, sizes.THUMBNAIL_QUALITY)),
                new Rendition(
                        box(
                                row,
                                sizes.ICON_ASPECT,
                                pixels(row, sizes.ICON_WIDTH, 75),
                                pixels(row, sizes.ICON_HEIGHT, 30)),
                        quality(row, sizes.ICON_QUALITY)),
                new Rendition(new Rendition.ToWidth(pixels(row, sizes.LOGO_WIDTH, 500)), quality));
    }

    OfPerson ofPeople() {
        var sizes = SPEAKER_IMAGE_SIZE;
        Record row = sql.selectFrom(sizes).fetchSingle();
        return new OfPerson(
                new Rendition(new Rendition.AsIs(), quality(row, sizes.THUMBNAIL_SIZE_QUALITY)),
                new Rendition(
                        new Rendition.Square(pixels(row, sizes.THUMBNAIL_SIZE_WIDTH_HEIGHT, 500)),
                        quality(row, sizes.THUMBNAIL_SIZE_QUALITY)),
                new Rendition(
                        new Rendition.Square(pixels(row, sizes.SMALL_SIZE_WIDTH_HEIGHT, 50)),
                        quality(row, sizes.SMALL_SIZE_QUALITY)),
                new Rendition(
                        new Rendition.Square(pixels(row, sizes.ICON_SIZE_WIDTH_HEIGHT, 35)),
                        quality(row, sizes.ICON_SIZE_QUALITY)));
    }

    private static Rendition.Scaling box(Record row, Field<Boolean> aspect, int width, int height) {
        boolean keepsProportions = Optional.ofNullable(row.get(aspect)).orElse(true);
        return keepsProportions ? new Rendition.ToWidth(width) : new Rendition.Exactly(width, height);
    }

    private static int pixels(Record row, Field<Integer> column, int otherwise) {
        return Optional.ofNullable(row.get(column)).filter(pixels -> pixels > 0).orElse(otherwise);
    }

    private static int quality(Record row, Field<Integer> column) {
        return Optional.ofNullable(row.get(column)).orElse(QUALITY);
    }
}
