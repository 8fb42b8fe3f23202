package org.quintet.archives;

import java.util.EnumSet;
import java.util.Set;
import org.quintet.platform.archive.MediaKind;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wants in an archive besides the set-up of the event.
 *
 * @param media kinds of files; of others only the address is there
 * @param attendees whether it has orders and attendees
 */
public record ArchiveContents(Set<MediaKind> media, boolean attendees) {

    public ArchiveContents {
        media = Set.copyOf(media);
    }

    /** What {@code json} asks for: {@code image}, {@code video}, {@code document}, {@code audio} and {@code attendees}. */
    public static ArchiveContents of(JsonNode json) {
        EnumSet<MediaKind> media = EnumSet.noneOf(MediaKind.class);
        ask(json, "image", MediaKind.IMAGE, media);
        ask(json, "video", MediaKind.VIDEO, media);
        ask(json, "document", MediaKind.DOCUMENT, media);
        ask(json, "audio", MediaKind.AUDIO, media);
        return new ArchiveContents(media, json.path("attendees").asBoolean(false));
    }

    private static void ask(JsonNode json, String member, MediaKind kind, Set<MediaKind> media) {
        if (json.path(member).asBoolean(false)) {
            media.add(kind);
        }
    }
}
