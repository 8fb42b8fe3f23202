package org.quintet.api.openevent.satellites;

import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SPONSOR;

import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.text.RichText;
import org.springframework.stereotype.Component;

/** Type {@code sponsor} (document, group Sponsors). */
@Component
class SponsorResource implements OpenEventResource {

    private final ResourceType<OpenEventCaller> type;

    SponsorResource(EventSatellites satellites, DSLContext sql) {
        this.type = satellites
                .declare("sponsor", SPONSOR, SPONSOR.ID, SPONSOR.EVENT_ID)
                .softDeletedBy(SPONSOR.DELETED_AT)
                .beforeCreate((attempt, changes) -> requireEnabled(sql, satellites.inOwnEvent(attempt, changes)))
                .listUnder("event", "sponsors", Permissions.anyone())
                .attribute("name", SPONSOR.NAME, string().required())
                .attribute(
                        "description", SPONSOR.DESCRIPTION, string().nullable().cleaned(RichText::cleanWithoutLinks))
                .attribute("url", SPONSOR.URL, url().nullable())
                .attribute("level", SPONSOR.LEVEL, integer().nullable().shownAsText())
                .attribute("logo-url", SPONSOR.LOGO_URL, url().nullable())
                .attribute("type", SPONSOR.TYPE, string().nullable())
                .attribute("deleted-at", SPONSOR.DELETED_AT, datetime().nullable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private static Changes requireEnabled(DSLContext sql, Changes changes) {
        boolean disabled = sql.fetchExists(selectOne()
                .from(EVENT)
                .where(EventSatellites.isEventOf(changes))
                .andNot(EVENT.IS_SPONSORS_ENABLED));
        if (disabled) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Sponsors are disabled for this Event");
        }
        return changes;
    }
}
