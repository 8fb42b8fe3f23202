package org.quintet.api.nexudus.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import org.jooq.Record;
import org.quintet.organisations.Organisation;

/** From where and when events are looked at, during one request. Not thread-safe. */
public final class Viewpoint {

    private final Organisation location;
    private final Instant now;
    private final IdentityHashMap<Record, EventProducts> products = new IdentityHashMap<>();

    public Viewpoint(Organisation location, Instant now) {
        this.location = location;
        this.now = now;
    }

    public Organisation location() {
        return location;
    }

    public Instant now() {
        return now;
    }

    public ZoneId timezone() {
        return location.timezone();
    }

    /** What the event of a row sells; read out of the row once, however many fields are about it. */
    EventProducts products(Record event) {
        return products.computeIfAbsent(event, row -> EventProducts.of(row, this));
    }
}
