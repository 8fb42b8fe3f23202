package org.quintet.staffing;

/**
 * Somebody is asked to come. Published in the transaction that asks him.
 *
 * @param asked how often he was asked by now
 */
public record ShiftAssigned(long shiftId, int asked) {}
