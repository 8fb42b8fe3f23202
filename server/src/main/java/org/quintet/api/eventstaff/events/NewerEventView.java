package org.quintet.api.eventstaff.events;

import static org.quintet.schema.Tables.EVENT;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.eventstaff.protocol.LocalTimes;
import org.quintet.api.eventstaff.staffing.CallTimeView;
import org.quintet.api.eventstaff.staffing.WorkShiftView;
import org.quintet.schema.tables.records.EventRecord;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An event as the newer face shows it.
 *
 * @param startTimeTbd {@code "true"} or {@code "false"}, and so {@code endTimeTbd}
 * @param customFields none: a business has no fields of its own
 * @param createdAt in UTC, and so {@code modifiedAt}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record NewerEventView(
        UUID uuid,
        @Nullable String resourceId,
        String title,
        @Nullable String description,
        @Nullable String privateNotes,
        @Nullable String dressCode,
        String startDateTime,
        String startTimeTbd,
        String endDateTime,
        String endTimeTbd,
        String timezone,
        @Nullable String address,
        @JsonProperty("address_line_2") @Nullable String addressLine2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String room,
        @Nullable String latitude,
        @Nullable String longitude,
        String status,
        String createdAt,
        String modifiedAt,
        List<CallTimeView> callTimes,
        List<WorkShiftView> workShifts,
        List<Object> customFields) {

    /** What {@link #of} reads. */
    static final List<Field<?>> COLUMNS = Stream.concat(
                    EventView.COLUMNS.stream(),
                    Stream.<Field<?>>of(
                            EVENT.EXTERNAL_REFERENCE,
                            EVENT.PRIVATE_NOTES,
                            EVENT.STARTS_AT_OPEN,
                            EVENT.ENDS_AT_OPEN,
                            EVENT.VENUE_ADDRESS_MORE,
                            EVENT.VENUE_ROOM,
                            EVENT.VENUE_LATITUDE,
                            EVENT.VENUE_LONGITUDE,
                            EVENT.CREATED_AT,
                            EVENT.UPDATED_AT))
            .toList();

    static NewerEventView of(EventRecord event, List<CallTimeView> callTimes, List<WorkShiftView> workShifts) {
        return new NewerEventView(
                event.getUuid(),
                event.getExternalReference(),
                event.getName(),
                event.getDescription(),
                event.getPrivateNotes(),
                event.getDressCode(),
                EventView.startTime(event),
                event.getStartsAtOpen().toString(),
                EventView.endTime(event),
                event.getEndsAtOpen().toString(),
                event.getTimezone(),
                event.getVenueAddress(),
                event.getVenueAddressMore(),
                event.getVenueCity(),
                event.getVenueRegion(),
                event.getVenuePostalCode(),
                event.getVenueRoom(),
                decimal(event.getVenueLatitude()),
                decimal(event.getVenueLongitude()),
                status(event),
                LocalTimes.show(event.getCreatedAt(), ZoneOffset.UTC),
                LocalTimes.show(event.getUpdatedAt(), ZoneOffset.UTC),
                callTimes,
                workShifts,
                List.of());
    }

    private static @Nullable String decimal(@Nullable Double degrees) {
        return degrees == null
                ? null
                : BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    private static String status(EventRecord event) {
        EventStatus status = EventStatus.of(event);
        return status == EventStatus.DELETED ? "canceled" : status.word();
    }
}
