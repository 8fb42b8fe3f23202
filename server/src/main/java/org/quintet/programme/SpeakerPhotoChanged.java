package org.quintet.programme;

/** A speaker got a picture, of whatever address. */
public record SpeakerPhotoChanged(long speakerId, String url) {}
