package org.quintet.api.nexudus;

import java.time.Instant;
import java.time.ZoneId;
import org.quintet.organisations.Organisation;

/** From where and when events are looked at. */
record Viewpoint(Organisation location, Instant now) {

    ZoneId timezone() {
        return location.timezone();
    }
}
