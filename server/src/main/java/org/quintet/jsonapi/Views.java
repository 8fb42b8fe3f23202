package org.quintet.jsonapi;

import java.util.Set;

/** Decides which named views of a type a caller gets; attributes and relationships say in which views they appear. */
@FunctionalInterface
public interface Views<C extends Requester> {

    /** Where a resource is shown. */
    enum Placement {
        /** As the primary data of the answer, or written by the request. */
        PRIMARY,
        /** As an included resource, or behind a relationship in a filter. */
        INCLUDED
    }

    /** The names of the views; members that name no view are in all of them. */
    Set<String> seenBy(Attempt<C> attempt, Placement placement);
}
