package org.quintet.api.openevent.events;

import java.util.LinkedHashMap;
import java.util.Map;

/** The related links of an event (document, group Events, example responses). */
final class EventLinks {

    static final Map<String, String> BY_RELATIONSHIP = links();

    private EventLinks() {}

    private static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        String[] namedAsTheirPath = {
            "feedbacks", "speakers-call", "sessions", "speakers", "speaker-invites", "tags", "video-stream"
        };
        for (String name : namedAsTheirPath) {
            links.put(name, "/events/{id}/" + name);
        }
        links.put("session-favourites", "/events/{id}/user-favourite-sessions");
        links.put("station", "/events/{id}/stations");
        return links;
    }
}
