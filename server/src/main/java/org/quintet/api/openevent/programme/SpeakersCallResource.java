package org.quintet.api.openevent.programme;

import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.oneOf;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SPEAKERS_CALL;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/**
 * Type {@code speakers-call} (document, group Speakers Calls). Its times and its hash tell clients when and to whom to show
 * the form; late proposals are the organisers' to refuse.
 */
@Component
class SpeakersCallResource implements OpenEventResource {

    private final DSLContext sql;
    private final EventSatellites satellites;
    private final ResourceType<OpenEventCaller> type;

    SpeakersCallResource(DSLContext sql, EventSatellites satellites) {
        this.sql = sql;
        this.satellites = satellites;
        this.type = satellites
                .declare("speakers-call", SPEAKERS_CALL, SPEAKERS_CALL.ID, SPEAKERS_CALL.EVENT_ID)
                .softDeletedBy(SPEAKERS_CALL.DELETED_AT)
                .beforeCreate(this::only)
                .beforeUpdate(this::inOrder)
                .attribute("announcement", SPEAKERS_CALL.ANNOUNCEMENT, string().nullable())
                .attribute("starts-at", SPEAKERS_CALL.STARTS_AT, datetime().required())
                .attribute("ends-at", SPEAKERS_CALL.ENDS_AT, datetime().required())
                .attribute(
                        "soft-ends-at", SPEAKERS_CALL.SOFT_ENDS_AT, datetime().nullable())
                .attribute("hash", SPEAKERS_CALL.HASH, string().nullable())
                .attribute("privacy", SPEAKERS_CALL.PRIVACY, oneOf("public", "private"))
                .attribute("deleted-at", SPEAKERS_CALL.DELETED_AT, datetime().nullable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** An event has one call. */
    private Changes only(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(attempt, changes);
        long event = changes.relatedId("event").orElse(0L);
        // two at a time wait for each other, so that the second one is told
        sql.select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.ID.eq(event))
                .forNoKeyUpdate()
                .fetch();
        boolean called = sql.fetchExists(selectOne()
                .from(SPEAKERS_CALL)
                .where(SPEAKERS_CALL.EVENT_ID.eq(event))
                .and(SPEAKERS_CALL.DELETED_AT.isNull()));
        if (called) {
            throw JsonApiException.conflict(
                    ErrorSource.pointer("/data/relationships/event"), "Speakers Call already exists for this event");
        }
        return requireOrder(
                changes, changes.value("starts-at", Instant.class), changes.value("ends-at", Instant.class));
    }

    private Changes inOrder(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(attempt, changes);
        var stored = sql.select(SPEAKERS_CALL.STARTS_AT, SPEAKERS_CALL.ENDS_AT)
                .from(SPEAKERS_CALL)
                .where(SPEAKERS_CALL.ID.eq(attempt.rowId()))
                .fetchSingle();
        return requireOrder(
                changes,
                changes.value("starts-at", Instant.class).or(() -> Optional.of(stored.value1())),
                changes.value("ends-at", Instant.class).or(() -> Optional.of(stored.value2())));
    }

    private static Changes requireOrder(Changes changes, Optional<Instant> starts, Optional<Instant> ends) {
        starts.filter(start -> ends.filter(start::isBefore).isEmpty()).ifPresent(_ -> {
            throw JsonApiException.unprocessable(
                    ErrorSource.pointer("/data/attributes/ends-at"), "ends-at should be after starts-at");
        });
        return changes;
    }
}
