package org.quintet.api.openevent.satellites;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.FAQ;

import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code faq} (document, group FAQ). A question can have a type of its own event only; the database sees to that.
 */
@Component
class FaqResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    FaqResource(EventSatellites satellites) {
        this.type = satellites
                .declare("faq", FAQ, FAQ.ID, FAQ.EVENT_ID)
                .softDeletedBy(FAQ.DELETED_AT)
                .numericIds()
                .beforeCreate((attempt, changes) -> satellites.inOwnEvent(
                        EventAuthority.COORGANIZER, attempt, changes, EventSatellites::noSuchEvent))
                .listUnder("event", "faqs", Permissions.anyone())
                .listUnder("faq-type", "faqs", Permissions.anyone())
                .attribute("question", FAQ.QUESTION, string().required())
                .attribute("answer", FAQ.ANSWER, string().required())
                .attribute("deleted-at", FAQ.DELETED_AT, datetime().nullable())
                .toOne("faq-type", FAQ.FAQ_TYPE_ID, "faq-type")
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
