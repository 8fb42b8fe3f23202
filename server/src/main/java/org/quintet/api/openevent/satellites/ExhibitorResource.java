package org.quintet.api.openevent.satellites;

import static org.quintet.jsonapi.AttributeMember.member;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.objects;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.EXHIBITOR;
import static org.quintet.schema.Tables.EXHIBITOR_SESSION;

import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.events.images.ExhibitorBannerChanged;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.text.RichText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Type {@code exhibitor} (document, group Exhibitors). */
@Component
class ExhibitorResource implements OpenEventResource {

    private static final String BANNER = "banner-url";
    private static final String THUMBNAIL = "thumbnail-image-url";

    private final DSLContext sql;
    private final ApplicationEventPublisher domainEvents;
    private final ResourceType<OpenEventCaller> type;

    ExhibitorResource(
            EventSatellites satellites,
            ExhibitorSessions sessions,
            DSLContext sql,
            ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.domainEvents = domainEvents;
        this.type = satellites
                .declare("exhibitor", EXHIBITOR, EXHIBITOR.ID, EXHIBITOR.EVENT_ID)
                .beforeCreate((attempt, changes) -> announced(sessions.ofNew(satellites.inOwnEvent(
                        EventAuthority.COORGANIZER, attempt, changes, ExhibitorResource::notYours))))
                .beforeUpdate((attempt, changes) -> renewed(
                        attempt.rowId(), sessions.ofExisting(attempt.rowId(), satellites.inOwnEvent(attempt, changes))))
                .listUnder("event", "exhibitors", Permissions.anyone())
                .attribute("name", EXHIBITOR.NAME, string().required())
                .attribute("status", EXHIBITOR.STATUS, oneOf("pending", "accepted"))
                .attribute(
                        "description",
                        EXHIBITOR.DESCRIPTION,
                        string().nullable().cleaned(RichText::cleanWithoutLinks))
                .attribute("url", EXHIBITOR.URL, url().nullable())
                .attribute("position", EXHIBITOR.POSITION, integer())
                .attribute("logo-url", EXHIBITOR.LOGO_URL, url().nullable())
                .attribute(BANNER, EXHIBITOR.BANNER_URL, url().nullable())
                .attribute(THUMBNAIL, EXHIBITOR.THUMBNAIL_IMAGE_URL, url().nullable())
                .attribute("video-url", EXHIBITOR.VIDEO_URL, url().nullable())
                .attribute("slides-url", EXHIBITOR.SLIDES_URL, url().nullable())
                .attribute("enable-video-room", EXHIBITOR.ENABLE_VIDEO_ROOM, bool())
                .attribute("contact-email", EXHIBITOR.CONTACT_EMAIL, email().nullable())
                .attribute("contact-link", EXHIBITOR.CONTACT_LINK, string().nullable())
                .attribute(
                        "social-links",
                        EXHIBITOR.SOCIAL_LINKS,
                        objects(
                                        member("name", string().required()),
                                        member("link", string().required()),
                                        member("is_custom", bool()))
                                .nullable())
                .toManyThrough(
                        "sessions",
                        Between.rowsOf(EXHIBITOR_SESSION, EXHIBITOR_SESSION.EXHIBITOR_ID, EXHIBITOR_SESSION.SESSION_ID),
                        "session",
                        it -> it)
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** A banner is to have a thumbnail. */
    private Changes announced(Changes changes) {
        changes.text(BANNER).map(ExhibitorBannerChanged::new).ifPresent(domainEvents::publishEvent);
        return changes;
    }

    /** A thumbnail goes with its banner. Clients send all attributes back: the same thumbnail again is none for the new one. */
    private Changes renewed(long exhibitor, Changes changes) {
        if (!changes.has(BANNER)) {
            return changes;
        }
        var before = sql.select(EXHIBITOR.BANNER_URL, EXHIBITOR.THUMBNAIL_IMAGE_URL)
                .from(EXHIBITOR)
                .where(EXHIBITOR.ID.eq(exhibitor))
                .fetchSingle();
        if (changes.text(BANNER).equals(Optional.ofNullable(before.value1()))) {
            return changes;
        }
        boolean hasOwnThumbnail = changes.text(THUMBNAIL)
                .filter(sent -> !sent.equals(before.value2()))
                .isPresent();
        return announced(hasOwnThumbnail ? changes : changes.clearing(EXHIBITOR.THUMBNAIL_IMAGE_URL));
    }

    private static JsonApiException notYours(String event) {
        return JsonApiException.forbidden(
                ErrorSource.pointer("/data/relationships/event"), "Co-organizer access is required.");
    }
}
