package org.quintet.api.openevent.satellites;

import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.FAQ;
import static org.quintet.schema.Tables.FAQ_TYPE;

import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code faq-type}: a heading for questions (document, group FAQ Types). */
@Component
class FaqTypeResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    FaqTypeResource(EventSatellites satellites) {
        this.type = satellites
                .declare("faq-type", FAQ_TYPE, FAQ_TYPE.ID, FAQ_TYPE.EVENT_ID)
                .listUnder("event", "faq-types", Permissions.anyone())
                .attribute("name", FAQ_TYPE.NAME, string().required())
                // only questions of its own event: the database sees to that
                .toMany("faqs", FAQ.FAQ_TYPE_ID, "faq", it -> it.writable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
