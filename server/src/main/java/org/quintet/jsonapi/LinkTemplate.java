package org.quintet.jsonapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;

/** A link with room for an id, encoded once: writing it copies bytes. */
final class LinkTemplate {

    private static final String ROOM = "{id}";

    private final byte[] before;
    private final byte[] after;
    private final boolean hasRoom;

    /** {@code path} is of characters that need no escape, neither in JSON nor in a URL. */
    LinkTemplate(String path) {
        int room = path.indexOf(ROOM);
        this.hasRoom = room >= 0;
        this.before = (hasRoom ? path.substring(0, room) : path).getBytes(StandardCharsets.US_ASCII);
        this.after = (hasRoom ? path.substring(room + ROOM.length()) : "").getBytes(StandardCharsets.US_ASCII);
    }

    void write(JsonGenerator out, byte[] id) {
        byte[] link = before;
        if (hasRoom) {
            link = Arrays.copyOf(before, before.length + id.length + after.length);
            System.arraycopy(id, 0, link, before.length, id.length);
            System.arraycopy(after, 0, link, before.length + id.length, after.length);
        }
        out.writeRawUTF8String(link, 0, link.length);
    }

    String with(byte[] id) {
        String start = new String(before, StandardCharsets.US_ASCII);
        return hasRoom
                ? start + new String(id, StandardCharsets.US_ASCII) + new String(after, StandardCharsets.US_ASCII)
                : start;
    }
}
