package org.quintet.programme;

/** Somebody was invited to speak in a session. */
public record SpeakerInvited(long inviteId) {}
