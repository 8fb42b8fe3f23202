package org.quintet.recurrence;

import static org.quintet.schema.Tables.EVENT;

import org.quintet.platform.failures.Failure;

/** What cannot be done to a series. */
final class Refusals {

    private Refusals() {}

    static Failure noOccurrence() {
        return new Failure.Invalid(
                EVENT.RECURRENCE_RULE.getName(), "there is no day on which the event would take place");
    }

    static Failure ruleOfOne() {
        return new Failure.Invalid(
                EVENT.RECURRENCE_RULE.getName(), "a single occurrence has no rule: change the future ones or all");
    }

    static Failure partElsewhere() {
        return new Failure.Invalid(EVENT.CALENDAR_ID.getName(), "a series is in one calendar: move all of it");
    }

    static Failure tooFar() {
        return new Failure.Invalid(EVENT.STARTS_AT.getName(), "a series cannot be moved by centuries");
    }
}
