package org.quintet.programme.speakers;

/** Somebody was invited to speak in a session. */
public record SpeakerInvited(long inviteId) {}
