package org.quintet.api.openevent.badges;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.BADGE_FIELD;
import static org.quintet.schema.Tables.BADGE_FORM;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.ticketing.types.TicketTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What is printed on the badge of a ticket, as plain JSON (document, group Badge Forms). */
@RestController
class TicketBadgeController {

    private static final int MOST = 10_000;

    private final DSLContext sql;

    TicketBadgeController(DSLContext sql) {
        this.sql = sql;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record BadgeField(
            long id,
            @Nullable String fieldIdentifier,
            @Nullable String customField) {}

    @GetMapping("/v1/tickets/{ticket:\\d{1,18}}/badge-forms")
    @Permits(Who.SIGNED_IN)
    List<BadgeField> badgeForms(@PathVariable long ticket, Caller caller) {
        boolean exists = sql.fetchExists(selectOne()
                .from(TICKET_TYPE)
                .where(TICKET_TYPE.ID.eq(ticket))
                .and(TicketTypes.present())
                .and(exists(selectOne()
                        .from(EVENT)
                        .where(EVENT.ID.eq(TICKET_TYPE.EVENT_ID))
                        .and(EventAccess.present())
                        .and(EventAccess.readablePublicly().or(EventAccess.staffedBy(caller))))));
        if (!exists) {
            throw JsonApiException.notFound(ErrorSource.parameter("ticket_id"), "Ticket: " + ticket + " not found");
        }
        return sql.select(BADGE_FIELD.ID, BADGE_FIELD.FIELD_IDENTIFIER, BADGE_FIELD.CUSTOM_FIELD)
                .from(BADGE_FIELD)
                .join(BADGE_FORM)
                .on(BADGE_FORM.ID.eq(BADGE_FIELD.BADGE_FORM_ID))
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.BADGE_ID.eq(BADGE_FORM.BADGE_ID).and(TICKET_TYPE.EVENT_ID.eq(BADGE_FORM.EVENT_ID)))
                .where(TICKET_TYPE.ID.eq(ticket))
                .orderBy(BADGE_FIELD.ID)
                .limit(MOST)
                .fetch(row -> new BadgeField(row.value1(), row.value2(), row.value3()));
    }
}
