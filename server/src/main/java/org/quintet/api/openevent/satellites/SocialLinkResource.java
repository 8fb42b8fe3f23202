package org.quintet.api.openevent.satellites;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.SOCIAL_LINK;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code social-link} (document, group Social Links). */
@Component
class SocialLinkResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    SocialLinkResource(EventSatellites satellites) {
        this.type = satellites
                .declare("social-link", SOCIAL_LINK, SOCIAL_LINK.ID, SOCIAL_LINK.EVENT_ID)
                .softDeletedBy(SOCIAL_LINK.DELETED_AT)
                .listUnder("event", "social-links", Permissions.anyone())
                .attribute("name", SOCIAL_LINK.NAME, string().required())
                .attribute("link", SOCIAL_LINK.LINK, url().required())
                .attribute("identifier", SOCIAL_LINK.IDENTIFIER, string().nullable())
                .attribute("deleted-at", SOCIAL_LINK.DELETED_AT, datetime().nullable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
