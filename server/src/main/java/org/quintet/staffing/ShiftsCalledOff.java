package org.quintet.staffing;

import java.util.List;
import java.util.UUID;

/**
 * People who were to come need not. Published in the transaction that says so, with what they are told: their shifts may be
 * gone when they are. There is one of these for every few of them.
 *
 * @param change tells this change from others, so that it is told once
 */
public record ShiftsCalledOff(List<ShiftLetter> letters, UUID change) {

    public ShiftsCalledOff {
        letters = List.copyOf(letters);
    }

    ShiftsCalledOff(List<ShiftLetter> letters) {
        this(letters, UUID.randomUUID());
    }
}
