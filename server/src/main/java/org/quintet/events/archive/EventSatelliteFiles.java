package org.quintet.events.archive;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_CATEGORY;
import static org.quintet.schema.Tables.EVENT_COPYRIGHT;
import static org.quintet.schema.Tables.EVENT_IN_CATEGORY;
import static org.quintet.schema.Tables.EXHIBITOR;
import static org.quintet.schema.Tables.FAQ;
import static org.quintet.schema.Tables.FAQ_TYPE;
import static org.quintet.schema.Tables.SOCIAL_LINK;
import static org.quintet.schema.Tables.SPONSOR;

import java.util.List;
import org.jooq.DSLContext;
import org.quintet.events.images.ExhibitorBannerChanged;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTable.Trait;
import org.quintet.platform.archive.ArchivedTables;
import org.quintet.platform.archive.EntryNames;
import org.quintet.platform.archive.MediaKind;
import org.quintet.platform.archive.ValueRules;
import org.quintet.platform.text.RichText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What archives have of an event's social links, sponsors, exhibitors, questions, copyright and categories. */
@Component
class EventSatelliteFiles implements ArchivedTables {

    private final DSLContext sql;
    private final ApplicationEventPublisher domainEvents;

    EventSatelliteFiles(DSLContext sql, ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.domainEvents = domainEvents;
    }

    @Override
    public List<ArchivedTable> tables() {
        return List.of(socialLinks(), sponsors(), exhibitors(), faqTypes(), faqs(), copyright(), categories());
    }

    private static ArchivedTable socialLinks() {
        return ArchivedTable.named(
                        "social_links",
                        SOCIAL_LINK,
                        event -> SOCIAL_LINK.EVENT_ID.eq(event).and(SOCIAL_LINK.DELETED_AT.isNull()))
                .identifiedBy(SOCIAL_LINK.ID)
                .of(SOCIAL_LINK.EVENT_ID)
                .ruled(ValueRules.ADDRESS, SOCIAL_LINK.LINK)
                .leading("id", "name", "link")
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable sponsors() {
        return ArchivedTable.named(
                        "sponsors", SPONSOR, event -> SPONSOR.EVENT_ID.eq(event).and(SPONSOR.DELETED_AT.isNull()))
                .identifiedBy(SPONSOR.ID)
                .of(SPONSOR.EVENT_ID)
                .media(
                        SPONSOR.LOGO_URL,
                        MediaKind.IMAGE,
                        row -> EntryNames.of("images/sponsors/", row.get(SPONSOR.NAME), row.get(SPONSOR.ID)))
                .ruled(ValueRules.ADDRESS, SPONSOR.URL)
                .cleaned(RichText::cleanWithoutLinks, SPONSOR.DESCRIPTION)
                .leading("id", "name", "logo_url", "level", "type", "url", "description")
                .being(Trait.REQUIRED)
                .being(Trait.COPIED)
                .declared();
    }

    private ArchivedTable exhibitors() {
        return ArchivedTable.named("exhibitors", EXHIBITOR, EXHIBITOR.EVENT_ID::eq)
                .identifiedBy(EXHIBITOR.ID)
                .of(EXHIBITOR.EVENT_ID)
                .media(EXHIBITOR.LOGO_URL, MediaKind.IMAGE, row -> "images/exhibitors/logo_" + row.get(EXHIBITOR.ID))
                .media(
                        EXHIBITOR.BANNER_URL,
                        MediaKind.IMAGE,
                        row -> "images/exhibitors/banner_" + row.get(EXHIBITOR.ID))
                .media(
                        EXHIBITOR.THUMBNAIL_IMAGE_URL,
                        MediaKind.IMAGE,
                        row -> "images/exhibitors/thumbnail_" + row.get(EXHIBITOR.ID))
                .media(EXHIBITOR.VIDEO_URL, MediaKind.VIDEO, row -> "videos/exhibitor_" + row.get(EXHIBITOR.ID))
                .media(EXHIBITOR.SLIDES_URL, MediaKind.DOCUMENT, row -> "slides/exhibitor_" + row.get(EXHIBITOR.ID))
                .cleaned(RichText::cleanWithoutLinks, EXHIBITOR.DESCRIPTION)
                .ruled(ValueRules.ADDRESS, EXHIBITOR.URL, EXHIBITOR.CONTACT_LINK)
                .ruled(ValueRules.EMAIL, EXHIBITOR.CONTACT_EMAIL)
                .ruled(ValueRules.LINKS, EXHIBITOR.SOCIAL_LINKS)
                .after(event -> sql.select(EXHIBITOR.BANNER_URL)
                        .from(EXHIBITOR)
                        .where(EXHIBITOR.EVENT_ID.eq(event))
                        .and(EXHIBITOR.BANNER_URL.isNotNull())
                        .and(EXHIBITOR.THUMBNAIL_IMAGE_URL.isNull())
                        .fetch(EXHIBITOR.BANNER_URL)
                        .forEach(banner -> domainEvents.publishEvent(new ExhibitorBannerChanged(banner))))
                .declared();
    }

    private static ArchivedTable faqTypes() {
        return ArchivedTable.named("faq_types", FAQ_TYPE, FAQ_TYPE.EVENT_ID::eq)
                .identifiedBy(FAQ_TYPE.ID)
                .of(FAQ_TYPE.EVENT_ID)
                .declared();
    }

    private static ArchivedTable faqs() {
        return ArchivedTable.named("faqs", FAQ, event -> FAQ.EVENT_ID.eq(event).and(FAQ.DELETED_AT.isNull()))
                .identifiedBy(FAQ.ID)
                .of(FAQ.EVENT_ID)
                .refers(FAQ.FAQ_TYPE_ID, "faq_types")
                .declared();
    }

    private static ArchivedTable copyright() {
        return ArchivedTable.named(
                        "copyright",
                        EVENT_COPYRIGHT,
                        event -> EVENT_COPYRIGHT.EVENT_ID.eq(event).and(EVENT_COPYRIGHT.DELETED_AT.isNull()))
                .identifiedBy(EVENT_COPYRIGHT.ID)
                .of(EVENT_COPYRIGHT.EVENT_ID)
                .media(EVENT_COPYRIGHT.LOGO_URL, MediaKind.IMAGE, _ -> "images/copyright")
                .ruled(ValueRules.ADDRESS, EVENT_COPYRIGHT.HOLDER_URL, EVENT_COPYRIGHT.LICENCE_URL)
                .declared();
    }

    /** By title, of those that the organisation has. */
    private static ArchivedTable categories() {
        return ArchivedTable.named("categories", EVENT_IN_CATEGORY, EVENT_IN_CATEGORY.EVENT_ID::eq)
                .orderedBy(EVENT_IN_CATEGORY.CATEGORY_ID)
                .of(EVENT_IN_CATEGORY.EVENT_ID)
                .named(
                        "category",
                        EVENT_IN_CATEGORY.CATEGORY_ID,
                        field(select(EVENT_CATEGORY.TITLE)
                                .from(EVENT_CATEGORY)
                                .where(EVENT_CATEGORY.ID.eq(EVENT_IN_CATEGORY.CATEGORY_ID))),
                        (title, event) -> field(select(EVENT_CATEGORY.ID)
                                .from(EVENT_CATEGORY)
                                .join(EVENT)
                                .on(EVENT.ORGANISATION_ID.eq(EVENT_CATEGORY.ORGANISATION_ID))
                                .where(EVENT.ID.eq(event))
                                .and(EVENT_CATEGORY.TITLE.eq(title))
                                .orderBy(EVENT_CATEGORY.ID)
                                .limit(1)))
                .declared();
    }
}
