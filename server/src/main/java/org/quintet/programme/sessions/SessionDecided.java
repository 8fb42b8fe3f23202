package org.quintet.programme.sessions;

import java.time.Instant;

/** A session got another state, and its speakers are to be told of it; {@code state} is its word. */
public record SessionDecided(long sessionId, String state, long actorId, Instant at) {}
