package org.quintet.api.eventstaff.staffing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A shift as the newer face shows it with its event. {@code position} is its name. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record WorkShiftView(
        UUID uuid,
        @Nullable String position,
        @Nullable String firstName,
        @Nullable String lastName,
        String startTime,
        String endTime,
        String status) {}
