package org.quintet.programme.speakers;

/** A speaker got a picture, of whatever address. */
public record SpeakerPhotoChanged(long speakerId, String url) {}
