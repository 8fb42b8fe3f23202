package org.quintet.conversations;

import org.quintet.recurrence.EventAddress;

/** Somebody commented on an event or an occurrence, or replied to a comment. Notes of the server's are none. */
public record CommentAdded(long commentId, EventAddress about, long authorId) {}
