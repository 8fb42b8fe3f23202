package org.quintet.programme.speakers;

/** The states of an invitation to speak. */
public final class SpeakerInvites {

    public static final String PENDING = "pending";
    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";

    private SpeakerInvites() {}
}
