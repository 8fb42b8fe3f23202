package org.quintet.groups;

import java.time.Instant;

/** Somebody is to be told of his invitation to organize a group: for the first time, or again. */
public record GroupInviteSent(long inviteId, long actorId, Instant at) {}
