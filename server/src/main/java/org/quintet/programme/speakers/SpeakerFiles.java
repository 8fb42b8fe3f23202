package org.quintet.programme.speakers;

import static org.quintet.schema.Tables.SPEAKER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTable.Trait;
import org.quintet.platform.archive.ArchivedTableDeclaration;
import org.quintet.platform.archive.EntryNames;
import org.quintet.platform.archive.MediaKind;
import org.quintet.platform.archive.ValueRules;
import org.quintet.platform.text.RichText;
import org.quintet.schema.tables.records.SpeakerRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What archives have of speakers. Whose account one is, is not among it: that is a right, not a set-up. */
@Component
public class SpeakerFiles {

    private final DSLContext sql;
    private final ApplicationEventPublisher domainEvents;

    SpeakerFiles(DSLContext sql, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.domainEvents = domainEvents;
    }

    public ArchivedTable table() {
        ArchivedTableDeclaration<SpeakerRecord> speakers = ArchivedTable.named(
                "speakers", SPEAKER, event -> SPEAKER.EVENT_ID.eq(event).and(SPEAKER.DELETED_AT.isNull()));
        pictures(speakers);
        return speakers.identifiedBy(SPEAKER.ID)
                .of(SPEAKER.EVENT_ID)
                .without(SPEAKER.USER_ID)
                .renamed(SPEAKER.SORT_ORDER, "order")
                .leading(
                        "id",
                        "name",
                        "email",
                        "mobile",
                        "photo_url",
                        "organisation",
                        "position",
                        "country",
                        "short_biography",
                        "long_biography",
                        "website",
                        "twitter",
                        "facebook",
                        "github",
                        "linkedin")
                .cleaned(
                        RichText::cleanWithoutLinks,
                        SPEAKER.SHORT_BIOGRAPHY,
                        SPEAKER.LONG_BIOGRAPHY,
                        SPEAKER.SPEAKING_EXPERIENCE,
                        SPEAKER.SPONSORSHIP_REQUIRED)
                .ruled(ValueRules.EMAIL, SPEAKER.EMAIL)
                .ruled(
                        ValueRules.ADDRESS,
                        SPEAKER.WEBSITE,
                        SPEAKER.TWITTER,
                        SPEAKER.FACEBOOK,
                        SPEAKER.GITHUB,
                        SPEAKER.MASTODON,
                        SPEAKER.LINKEDIN,
                        SPEAKER.INSTAGRAM)
                .ruled(ValueRules.CONTAINER, SPEAKER.SPEAKER_POSITIONS)
                .ruled(ValueRules.FLAT_OBJECT, SPEAKER.COMPLEX_FIELD_VALUES)
                .after(this::wantSizes)
                .being(Trait.REQUIRED)
                .declared();
    }

    private static void pictures(ArchivedTableDeclaration<SpeakerRecord> speakers) {
        picture(speakers, SPEAKER.PHOTO_URL, "");
        picture(speakers, SPEAKER.THUMBNAIL_IMAGE_URL, "thumbnail/");
        picture(speakers, SPEAKER.SMALL_IMAGE_URL, "small/");
        picture(speakers, SPEAKER.ICON_IMAGE_URL, "icon/");
    }

    private static void picture(ArchivedTableDeclaration<SpeakerRecord> speakers, Field<String> column, String folder) {
        speakers.media(
                column,
                MediaKind.IMAGE,
                row -> EntryNames.of("images/speakers/" + folder, row.get(SPEAKER.NAME), row.get(SPEAKER.ID)));
    }

    /** Archives that are not ours have pictures in one size. */
    private void wantSizes(long event) {
        sql.select(SPEAKER.ID, SPEAKER.PHOTO_URL)
                .from(SPEAKER)
                .where(SPEAKER.EVENT_ID.eq(event))
                .and(SPEAKER.PHOTO_URL.isNotNull())
                .and(SPEAKER.THUMBNAIL_IMAGE_URL.isNull())
                .forEach(speaker ->
                        domainEvents.publishEvent(new SpeakerPhotoChanged(speaker.value1(), speaker.value2())));
    }
}
