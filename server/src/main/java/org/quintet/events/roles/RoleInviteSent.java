package org.quintet.events.roles;

import java.time.Instant;

/** Somebody is to be told of his invitation to a role at an event: for the first time, or again. */
public record RoleInviteSent(long inviteId, long actorId, Instant at) {}
