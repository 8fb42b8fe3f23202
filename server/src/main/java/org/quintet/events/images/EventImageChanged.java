package org.quintet.events.images;

/** An event got another image, of whatever address. */
public record EventImageChanged(long eventId, Image image, String url) {

    /** Which one. */
    public enum Image {
        ORIGINAL,
        LOGO
    }
}
