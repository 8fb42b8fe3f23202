package org.quintet.api.appmint.events;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quintet.platform.http.JsonFields;

/** The doors and zones at which tickets are scanned (document, section Scan points). */
final class ScanPoints {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 200;
    private static final List<String> MATCH_FIELDS = List.of("qrCode", "credentialCode", "ticketId");
    private static final List<String> DIRECTIONS = List.of("in", "out", "both");

    private ScanPoints() {}

    static void check(JsonFields data, String name) {
        data.objects(name).ifPresent(points -> {
            if (points.size() > MOST) {
                data.reject(name, "must not have more than " + MOST + " elements");
                return;
            }
            Set<String> ids = new HashSet<>();
            points.forEach(point -> check(point, ids));
        });
    }

    private static void check(JsonFields point, Set<String> ids) {
        point.requiredString("id", LONGEST_NAME).ifPresent(id -> {
            if (!ids.add(id)) {
                point.reject("id", "must not be used by two scan points");
            }
        });
        point.requiredString("name", LONGEST_NAME);
        point.string("zone", LONGEST_NAME);
        point.oneOf("matchField", MATCH_FIELDS);
        point.strings("acceptedTicketTypes", LONGEST_NAME);
        point.oneOf("direction", DIRECTIONS);
    }
}
