package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.format.WrittenDate;
import org.quintet.api.appmint.format.WrittenDate.Edge;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.time.TimeZones;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events from which others are made (document, section Creating an event: "duplicated from a template"). */
@Component("appMintEventTemplates")
class EventTemplates {

    static final String KEY = "templateId";

    private final DSLContext sql;
    private final EventRecords records;
    private final Clock clock;

    EventTemplates(DSLContext sql, EventRecords records, Clock clock) {
        this.sql = sql;
        this.records = records;
        this.clock = clock;
    }

    /** An event as a template; {@code data} is its own, with its id as {@code templateId}. */
    record Template(long eventId, ObjectNode data, Duration length) {

        /**
         * The body of a create call for an event like it. What {@code wanted} says counts; an event that is put to another
         * time without saying its end is as long as its template.
         */
        ObjectNode completed(JsonNode wanted) {
            ObjectNode completed = data.deepCopy();
            wanted.properties().forEach(property -> completed.set(property.getKey(), property.getValue()));
            completed.set(KEY, data.get(KEY));
            if (wanted.has("startDate") && !wanted.has("endDate")) {
                endOf(completed).ifPresent(end -> completed.put("endDate", end.toString()));
            }
            ObjectNode body = data.objectNode();
            body.set("data", completed);
            return body;
        }

        private Optional<Instant> endOf(ObjectNode event) {
            ZoneId zone = TimeZones.named(event.path("timezone").asString("")).orElse(ZoneId.of("UTC"));
            return WrittenDate.parse(event.path("startDate").asString(""))
                    .map(start -> start.instant(zone, Edge.START).plus(length));
        }
    }

    /**
     * The template that the data of a new event names, if it names one.
     *
     * @throws Failure.Invalid if that is no event of the organisation
     */
    Optional<Template> named(Organisation organisation, JsonNode data) {
        JsonNode id = data.path(KEY);
        if (id.isMissingNode() || id.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(organisation, id.asString("")));
        } catch (Failure.NotFound e) {
            throw new Failure.Invalid("data." + KEY, "must name an event of this organisation");
        }
    }

    /**
     * An event of the organisation as a template.
     *
     * @throws Failure.NotFound if there is no such event
     */
    Template of(Organisation organisation, String id) {
        EventRecord event = sql.selectFrom(EVENT)
                .where(EVENT.ID.eq(records.idOf(organisation, id)))
                .fetchSingle();
        ObjectNode data = StoredJson.tree(EventData.show(event, clock.instant()));
        // a slug and a status are an event's own
        data.remove("slug");
        data.remove("status");
        data.put(KEY, event.getUuid().toString());
        return new Template(event.getId(), data, Duration.between(event.getStartsAt(), event.getEndsAt()));
    }
}
