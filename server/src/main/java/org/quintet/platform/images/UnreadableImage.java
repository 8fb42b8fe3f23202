package org.quintet.platform.images;

/** The content is not a picture that we read, or it has too many pixels. */
public final class UnreadableImage extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableImage(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why, in words for people. */
    public String reason() {
        return reason;
    }
}
