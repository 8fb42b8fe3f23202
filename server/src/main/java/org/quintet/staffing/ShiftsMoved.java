package org.quintet.staffing;

import java.util.List;
import java.util.UUID;

/**
 * People who are asked to come, or accepted, have other hours. Published in the transaction that changes the call time.
 *
 * @param change tells this change from others, so that it is told once
 */
public record ShiftsMoved(List<Long> shiftIds, UUID change) {

    public ShiftsMoved {
        shiftIds = List.copyOf(shiftIds);
    }

    ShiftsMoved(List<Long> shiftIds) {
        this(shiftIds, UUID.randomUUID());
    }
}
