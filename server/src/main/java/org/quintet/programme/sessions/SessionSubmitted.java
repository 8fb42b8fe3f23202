package org.quintet.programme.sessions;

/** Somebody proposed a session. */
public record SessionSubmitted(long sessionId, long actorId, boolean hasSpeakers) {}
