package org.quintet.api.openevent.satellites;

import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_COPYRIGHT;

import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code event-copyright}: the licence of an event, which has one at most (document, group Copyright). */
@Component
class EventCopyrightResource implements OpenEventResource {

    private static final int FIRST_YEAR = 1900;

    private final ResourceType<OpenEventCaller> type;

    EventCopyrightResource(EventSatellites satellites, DSLContext sql, Clock clock) {
        this.type = satellites
                .declare("event-copyright", EVENT_COPYRIGHT, EVENT_COPYRIGHT.ID, EVENT_COPYRIGHT.EVENT_ID)
                // created in the plural; all links of the document are in the singular
                .at("/event-copyright")
                .alsoAt("/event-copyrights")
                .softDeletedBy(EVENT_COPYRIGHT.DELETED_AT)
                .beforeCreate((attempt, changes) -> requireFirst(sql, satellites.inOwnEvent(attempt, changes)))
                .attribute("holder", EVENT_COPYRIGHT.HOLDER, string().nullable())
                .attribute("holder-url", EVENT_COPYRIGHT.HOLDER_URL, url().nullable())
                .attribute("licence", EVENT_COPYRIGHT.LICENCE, string().required())
                .attribute("licence-url", EVENT_COPYRIGHT.LICENCE_URL, url().nullable())
                .attribute(
                        "year",
                        EVENT_COPYRIGHT.YEAR,
                        integer().nullable().satisfying(year -> isPast((Long) year, clock)))
                .attribute("logo-url", EVENT_COPYRIGHT.LOGO_URL, url().nullable())
                .attribute("deleted-at", EVENT_COPYRIGHT.DELETED_AT, datetime().nullable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private static boolean isPast(long year, Clock clock) {
        return year >= FIRST_YEAR && year <= LocalDate.now(clock).getYear();
    }

    private static Changes requireFirst(DSLContext sql, Changes changes) {
        boolean another = sql.fetchExists(selectOne()
                .from(EVENT)
                .join(EVENT_COPYRIGHT)
                .on(EVENT_COPYRIGHT.EVENT_ID.eq(EVENT.ID))
                .where(EventSatellites.isEventOf(changes))
                .and(EVENT_COPYRIGHT.DELETED_AT.isNull()));
        if (another) {
            throw JsonApiException.unprocessable(
                    ErrorSource.parameter("event_identifier"),
                    "Event Copyright already exists for the provided Event ID");
        }
        return changes;
    }
}
