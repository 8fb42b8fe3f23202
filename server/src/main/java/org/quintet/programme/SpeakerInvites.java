package org.quintet.programme;

/** The states of an invitation to speak. */
final class SpeakerInvites {

    static final String PENDING = "pending";
    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";

    private SpeakerInvites() {}
}
