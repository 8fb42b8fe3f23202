package org.quintet.api.openevent.checkin;

import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.TAG;

import java.time.Instant;
import org.jooq.DSLContext;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventSatellites;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.ResourceType;
import org.quintet.ticketing.DeleteTag;
import org.springframework.stereotype.Component;

/** Type {@code tag}: what attendees are marked with; not in the document, but the frontend calls it. */
@Component
class TagResource implements OpenEventResource {

    private final DSLContext sql;
    private final EventSatellites satellites;
    private final ResourceType<OpenEventCaller> type;

    TagResource(DSLContext sql, EventSatellites satellites, Permissions permissions, DeleteTag deleteTag) {
        this.sql = sql;
        this.satellites = satellites;
        this.type = satellites
                .declare("tag", TAG, TAG.ID, TAG.EVENT_ID)
                .softDeletedBy(TAG.DELETED_AT)
                .beforeCreate(this::unused)
                .beforeUpdate(this::stayingDeleted)
                .deletedBy(attempt -> deleteTag.execute(attempt.rowId(), attempt.permanent()))
                .get(satellites.ofItsEvent(EventAuthority.REGISTRAR, TAG, TAG.ID, TAG.EVENT_ID))
                .listUnder("event", "tags", permissions.atParentEvent(EventAuthority.REGISTRAR))
                .attribute("name", TAG.NAME, string().required())
                .attribute("color", TAG.COLOR, string().nullable())
                .attribute("is-read-only", TAG.IS_READ_ONLY, bool())
                .attribute("deleted-at", TAG.DELETED_AT, datetime().nullable())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** Deleting takes a tag from its attendees, so that is for DELETE; staff brings it back. */
    private Changes stayingDeleted(Attempt<OpenEventCaller> attempt, Changes sent) {
        satellites.inOwnEvent(attempt, sent);
        boolean restores = attempt.caller().isStaff()
                && sent.value("deleted-at", Instant.class).isEmpty();
        return restores ? sent : sent.without("deleted-at");
    }

    private Changes unused(Attempt<OpenEventCaller> attempt, Changes changes) {
        satellites.inOwnEvent(attempt, changes);
        boolean used = sql.fetchExists(selectOne()
                .from(TAG)
                .where(TAG.EVENT_ID.eq(changes.relatedId("event").orElse(0L)))
                .and(TAG.NAME.eq(changes.text("name").orElse("")))
                .and(TAG.DELETED_AT.isNull()));
        if (used) {
            throw JsonApiException.conflict(ErrorSource.pointer("/data/attributes/name"), "Name already exists");
        }
        return changes;
    }
}
