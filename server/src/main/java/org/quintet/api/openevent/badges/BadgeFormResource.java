package org.quintet.api.openevent.badges;

import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.BADGE_FORM;

import org.jooq.Condition;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.quintet.ticketing.badges.ChangeBadgeForm;
import org.quintet.ticketing.badges.CreateBadgeForm;
import org.springframework.stereotype.Component;

/** Type {@code badge-form}: how the badges of some ticket types look (facts, A23). */
@Component
class BadgeFormResource implements OpenEventResource {

    private final EventSatellites satellites;
    private final EventOfUrl events;
    private final CreateBadgeForm createBadgeForm;
    private final ChangeBadgeForm changeBadgeForm;
    private final ResourceType<OpenEventCaller> type;

    BadgeFormResource(
            EventSatellites satellites,
            EventOfUrl events,
            CreateBadgeForm createBadgeForm,
            ChangeBadgeForm changeBadgeForm) {
        this.satellites = satellites;
        this.events = events;
        this.createBadgeForm = createBadgeForm;
        this.changeBadgeForm = changeBadgeForm;
        this.type = satellites
                .declare("badge-form", BADGE_FORM, BADGE_FORM.ID, BADGE_FORM.EVENT_ID)
                .numericIds()
                .get(Permissions.signedIn())
                .listUnder("event", "badge-forms", Permissions.signedIn())
                .listAt("/events/{event}/badge-forms/{badge}", Permissions.signedIn(), this::ofBadge)
                .createdBy(this::create)
                .updatedBy(this::update)
                .attribute("badge-id", BADGE_FORM.BADGE_ID, string().required())
                .attribute("badge-size", BADGE_FORM.BADGE_SIZE, string().nullable())
                .attribute("badge-color", BADGE_FORM.BADGE_COLOR, string().nullable())
                .attribute("badge-image-url", BADGE_FORM.BADGE_IMAGE_URL, url().nullable())
                .attribute("badge-orientation", BADGE_FORM.BADGE_ORIENTATION, string().nullable())
                .translated("badge-fields", BadgeFieldParts.OF_FORM, BadgeFieldParts.rules())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Of an event that the caller may read, else it is not found. */
    private Condition ofBadge(Attempt<OpenEventCaller> attempt) {
        long event =
                events.readableBy(attempt.caller().caller(), attempt.variables().getOrDefault("event", ""));
        return BADGE_FORM
                .EVENT_ID
                .eq(event)
                .and(BADGE_FORM.BADGE_ID.eq(attempt.variables().getOrDefault("badge", "")));
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(EventAuthority.COORGANIZER, attempt, changes, EventSatellites::noSuchEvent);
        long event = changes.relatedId("event").orElseThrow();
        return Long.toString(createBadgeForm.execute(event, type.columnValues(changes), BadgeFieldParts.sent(changes)));
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        if (changes.has("event")) {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/relationships/event"), "A badge form stays with its event");
        }
        changeBadgeForm.execute(attempt.rowId(), type.columnValues(changes), BadgeFieldParts.sent(changes));
    }
}
