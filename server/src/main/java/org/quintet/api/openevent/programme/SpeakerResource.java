package org.quintet.api.openevent.programme;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;

import java.util.Set;
import org.jooq.Condition;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.text.RichText;
import org.quintet.programme.sessions.SessionPeople;
import org.quintet.programme.speakers.AddSpeaker;
import org.quintet.programme.speakers.ChangeSpeaker;
import org.quintet.programme.speakers.RemoveSpeaker;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Type {@code speaker} (document, group Speakers). How he is reached is seen by himself and by those who work for the event
 * only.
 */
@Component
class SpeakerResource implements OpenEventResource {

    private static final String STAFF = "staff";

    private static final String[] GENDERS = {
        "Man", "Woman", "Transgender", "Non-binary", "Genderqueer", "An identity not listed here", "I prefer not to say"
    };

    private final AddSpeaker addSpeaker;
    private final ChangeSpeaker changeSpeaker;
    private final RemoveSpeaker removeSpeaker;
    private final ResourceType<OpenEventCaller> type;

    SpeakerResource(
            SessionPermissions permissions,
            AddSpeaker addSpeaker,
            ChangeSpeaker changeSpeaker,
            RemoveSpeaker removeSpeaker) {
        this.addSpeaker = addSpeaker;
        this.changeSpeaker = changeSpeaker;
        this.removeSpeaker = removeSpeaker;
        this.type = declaration(permissions);
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration(SessionPermissions permissions) {
        ResourceDeclaration<OpenEventCaller> speaker = ResourceType.<OpenEventCaller>named("speaker")
                .stored(SPEAKER, SPEAKER.ID)
                .at("/speakers")
                .softDeletedBy(SPEAKER.DELETED_AT)
                .visibleRows(SpeakerResource::rows)
                .views((attempt, _) -> attempt.caller().isStaff() ? Set.of(STAFF) : Set.of())
                .listUnder("event", "speakers", Permissions.anyone())
                .listUnder("session", "speakers", Permissions.anyone())
                .listUnder("user", "speakers", Permissions.belowUserHimself())
                .create(Permissions.signedIn())
                .get(Permissions.anyone())
                .update(permissions.speaker())
                .delete(permissions.speaker())
                .createdBy(this::create)
                .updatedBy(this::update)
                .deletedBy(attempt -> removeSpeaker.execute(attempt.caller().requireUser(), attempt.rowId()));
        attributes(speaker);
        return speaker.toOne("event", SPEAKER.EVENT_ID, "event", it -> it.required())
                .toOne("user", SPEAKER.USER_ID, "user", it -> it.readOnly())
                .toManyThrough(
                        "sessions",
                        Between.rowsOf(SESSION_SPEAKER, SESSION_SPEAKER.SPEAKER_ID, SESSION_SPEAKER.SESSION_ID),
                        "session",
                        it -> it.alsoNamed("session"))
                .declared();
    }

    private static void attributes(ResourceDeclaration<OpenEventCaller> speaker) {
        speaker.attribute("name", SPEAKER.NAME, string().required())
                .attribute("email", SPEAKER.EMAIL, email().nullable().valueIn(STAFF), SpeakerResource::reachedBy)
                .attribute("mobile", SPEAKER.MOBILE, string().nullable().valueIn(STAFF), SpeakerResource::reachedBy)
                .attribute("address", SPEAKER.ADDRESS, string().nullable().valueIn(STAFF), SpeakerResource::reachedBy)
                .attribute("is-email-overridden", SPEAKER.IS_EMAIL_OVERRIDDEN, bool())
                .attribute("photo-url", SPEAKER.PHOTO_URL, url().nullable())
                .attribute("thumbnail-image-url", SPEAKER.THUMBNAIL_IMAGE_URL, url().nullable())
                .attribute("small-image-url", SPEAKER.SMALL_IMAGE_URL, url().nullable())
                .attribute("icon-image-url", SPEAKER.ICON_IMAGE_URL, url().nullable())
                .attribute("short-biography", SPEAKER.SHORT_BIOGRAPHY, html())
                .attribute("long-biography", SPEAKER.LONG_BIOGRAPHY, html())
                .attribute("speaking-experience", SPEAKER.SPEAKING_EXPERIENCE, html())
                .attribute("sponsorship-required", SPEAKER.SPONSORSHIP_REQUIRED, html())
                .attribute("website", SPEAKER.WEBSITE, url().nullable())
                .attribute("twitter", SPEAKER.TWITTER, url().nullable())
                .attribute("facebook", SPEAKER.FACEBOOK, url().nullable())
                .attribute("github", SPEAKER.GITHUB, url().nullable())
                .attribute("mastodon", SPEAKER.MASTODON, url().nullable())
                .attribute("linkedin", SPEAKER.LINKEDIN, url().nullable())
                .attribute("instagram", SPEAKER.INSTAGRAM, url().nullable())
                .attribute("organisation", SPEAKER.ORGANISATION, string().nullable())
                .attribute("position", SPEAKER.POSITION, string().nullable())
                .attribute("country", SPEAKER.COUNTRY, string().nullable())
                .attribute("city", SPEAKER.CITY, string().nullable())
                .attribute("gender", SPEAKER.GENDER, oneOf(GENDERS).nullable())
                .attribute("heard-from", SPEAKER.HEARD_FROM, string().nullable())
                .attribute("is-featured", SPEAKER.IS_FEATURED, bool())
                .attribute("order", SPEAKER.SORT_ORDER, integer())
                .attribute(
                        "speaker-positions",
                        SPEAKER.SPEAKER_POSITIONS,
                        json().nullable().satisfying(positions -> !((JsonNode) positions).isValueNode()))
                .attribute("complex-field-values", SPEAKER.COMPLEX_FIELD_VALUES, json().nullable())
                .attribute(
                        "deleted-at", SPEAKER.DELETED_AT, datetime().nullable().writableIn(STAFF));
    }

    private static AttributeRules html() {
        return string().nullable().cleaned(RichText::cleanWithoutLinks);
    }

    /** Those of the events that exist for the caller, and he himself. */
    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        return EventVisibility.rowsOf(SPEAKER.EVENT_ID, attempt)
                .or(attempt.caller()
                        .caller()
                        .ifSignedIn(SessionPeople::isSpeaker)
                        .and(exists(selectOne()
                                .from(EVENT)
                                .where(EVENT.ID.eq(SPEAKER.EVENT_ID))
                                .and(EventAccess.present()))));
    }

    private static Condition reachedBy(OpenEventCaller caller) {
        return caller.caller()
                .ifSignedIn(SessionPeople::isSpeaker)
                .or(exists(selectOne()
                        .from(EVENT)
                        .where(EVENT.ID.eq(SPEAKER.EVENT_ID))
                        .and(EventAccess.staffedBy(caller.caller()))));
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        return Long.toString(addSpeaker.execute(
                attempt.caller().requireUser(),
                changes.relatedId("event").orElseThrow(),
                type.columnValues(changes),
                SessionTranslation.ids(changes, "sessions").orElse(Set.of())));
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        changeSpeaker.execute(
                attempt.caller().requireUser(),
                attempt.rowId(),
                type.columnValues(changes),
                SessionTranslation.ids(changes, "sessions"));
    }
}
