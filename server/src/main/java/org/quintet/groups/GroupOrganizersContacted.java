package org.quintet.groups;

import java.time.Instant;

/** Somebody asked those behind a group something. */
public record GroupOrganizersContacted(long groupId, long senderId, String text, Instant at) {}
