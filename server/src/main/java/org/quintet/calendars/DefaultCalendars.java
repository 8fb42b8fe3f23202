package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.organisations.OrganisationCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The calendar that receives an organisation's events when no other is named. It is made with the organisation, in the
 * same transaction; a person's own is called "Tasks" (PrimeCal, calendar API).
 */
@Component
public class DefaultCalendars {

    private static final String NAME_OF_PERSONAL_CALENDAR = "Tasks";

    private final DSLContext sql;
    private final Clock clock;

    DefaultCalendars(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The id of the organisation's default calendar. */
    public long of(long organisationId) {
        return sql.select(CALENDAR.ID)
                .from(CALENDAR)
                .where(CALENDAR.ORGANISATION_ID.eq(organisationId))
                .and(CALENDAR.IS_DEFAULT)
                .fetchSingle()
                .value1();
    }

    @EventListener
    void on(OrganisationCreated created) {
        Instant now = clock.instant();
        sql.insertInto(CALENDAR)
                .set(CALENDAR.ORGANISATION_ID, created.organisationId())
                .set(CALENDAR.NAME, created.personal() ? NAME_OF_PERSONAL_CALENDAR : created.name())
                .set(CALENDAR.IS_DEFAULT, true)
                .set(CALENDAR.CREATED_AT, now)
                .set(CALENDAR.UPDATED_AT, now)
                .execute();
    }
}
