package org.quintet.api.eventstaff.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.eventstaff.protocol.LocalTimes;
import org.quintet.schema.tables.records.EventRecord;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** An event as EventStaff shows it (document, example responses). */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EventView(
        long id,
        UUID uuid,
        String title,
        String startTime,
        String endTime,
        String timezone,
        @Nullable String venueName,
        @Nullable String address,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String description,
        @Nullable String dressCode,
        String status,
        long businessId,
        @Nullable Long clientId) {

    /** What {@link #of} reads. */
    static final List<Field<?>> COLUMNS = List.of(
            EVENT.ID,
            EVENT.UUID,
            EVENT.NAME,
            EVENT.STARTS_AT,
            EVENT.ENDS_AT,
            EVENT.STARTS_AT_WRITTEN,
            EVENT.ENDS_AT_WRITTEN,
            EVENT.TIMEZONE,
            EVENT.VENUE_NAME,
            EVENT.VENUE_ADDRESS,
            EVENT.VENUE_CITY,
            EVENT.VENUE_REGION,
            EVENT.VENUE_POSTAL_CODE,
            EVENT.DESCRIPTION,
            EVENT.DRESS_CODE,
            EVENT.STATE,
            EVENT.VISIBILITY,
            EVENT.DELETED_AT,
            EVENT.ORGANISATION_ID,
            EVENT.CLIENT_ID);

    static EventView of(EventRecord event) {
        return new EventView(
                event.getId(),
                event.getUuid(),
                event.getName(),
                startTime(event),
                endTime(event),
                event.getTimezone(),
                event.getVenueName(),
                event.getVenueAddress(),
                event.getVenueCity(),
                event.getVenueRegion(),
                event.getVenuePostalCode(),
                event.getDescription(),
                event.getDressCode(),
                EventStatus.of(event).word(),
                event.getOrganisationId(),
                event.getClientId());
    }

    static String startTime(EventRecord event) {
        return LocalTimes.show(event.getStartsAt(), event.getStartsAtWritten(), ZoneId.of(event.getTimezone()));
    }

    static String endTime(EventRecord event) {
        return LocalTimes.show(event.getEndsAt(), event.getEndsAtWritten(), ZoneId.of(event.getTimezone()));
    }
}
