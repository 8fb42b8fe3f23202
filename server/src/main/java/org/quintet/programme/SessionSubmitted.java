package org.quintet.programme;

/** Somebody proposed a session. */
public record SessionSubmitted(long sessionId, long actorId, boolean hasSpeakers) {}
