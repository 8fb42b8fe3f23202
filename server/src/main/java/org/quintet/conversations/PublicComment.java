package org.quintet.conversations;

import java.util.Optional;

/**
 * What is said on an event's page.
 *
 * @param rating 0 to 5, if the event is rated at all
 * @param authorId who says it, if it is a user
 * @param isPublic whether everybody reads it, or only the event's staff so far
 */
public record PublicComment(
        Optional<String> title, String text, Optional<Integer> rating, Optional<Long> authorId, boolean isPublic) {

    /** The longest title. */
    public static final int LONGEST_TITLE = 500;
}
