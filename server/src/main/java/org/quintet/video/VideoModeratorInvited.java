package org.quintet.video;

/** Somebody was made a moderator of a stream. */
public record VideoModeratorInvited(long moderatorId) {}
