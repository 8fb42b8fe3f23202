package org.quintet.recurrence;

/** Which occurrences of a series a change is about. */
public enum Scope {
    /** The one that is named. */
    SINGLE,
    /** The one that is named and those whose original dates are later. */
    FUTURE,
    ALL
}
