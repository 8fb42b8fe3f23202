package org.quintet.api.primecal.comments;

import java.util.List;

/** The comments of an event that are no replies, each with its own; the oldest first. */
record ConversationAnswer(String visibility, boolean canReply, List<CommentAnswer> comments) {}
