package org.quintet.conversations;

import java.util.Optional;

/**
 * A comment that somebody makes.
 *
 * @param text may be empty if there is a template
 * @param parentId the comment that it replies to
 * @param flagged whether its author flags it himself
 */
public record NewComment(String text, Optional<CommentTemplate> template, Optional<Long> parentId, boolean flagged) {}
