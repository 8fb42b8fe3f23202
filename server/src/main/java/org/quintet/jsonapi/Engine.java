package org.quintet.jsonapi;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/** What the handling of every request shares. */
record Engine<C extends Requester>(
        DSLContext sql,
        Transactions transactions,
        Clock clock,
        Totals totals,
        Map<String, ResourceType<C>> types,
        Map<String, ResourceLinks<C>> links) {

    ResourceLinks<C> links(ResourceType<C> type) {
        return Objects.requireNonNull(links.get(type.name));
    }
}
