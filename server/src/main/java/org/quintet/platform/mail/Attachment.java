package org.quintet.platform.mail;

/** A file that comes with a mail. Immutable. */
public final class Attachment {

    private final String name;
    private final String mediaType;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name as the recipient sees it
     * @param mediaType such as {@code application/pdf}
     */
    public Attachment(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }
}
