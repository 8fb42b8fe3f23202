package org.quintet.jsonapi;

/** Who asks. The engine wants to know one thing only; declarations know the application's own type. */
public interface Requester {

    /** Whether the requester may see soft-deleted rows ({@code get_trashed}) and delete for good ({@code permanent}). */
    boolean isStaff();

    /** Refuses, in the application's own way, somebody who has not said who he is. */
    default void requireKnown() {}
}
