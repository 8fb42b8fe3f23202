package org.quintet.api.openevent.statistics;

import static org.quintet.api.openevent.statistics.AdminStatistics.count;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.GROUP_FOLLOW;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.events.EventAccess;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code admin-statistics-group}, which Open Event's server has besides its document. */
@Component
class GroupStatisticsResource implements OpenEventResource {

    private static final Condition PRESENT = EVENT_GROUP.DELETED_AT.isNull();

    private final ResourceType<OpenEventCaller> type = AdminStatistics.declare(
                    "admin-statistics-group", "/admin/statistics/groups")
            .computed("groups", count(EVENT_GROUP, PRESENT), integer())
            .computed("group-events", count(EVENT, EventAccess.present().and(inGroup())), integer())
            .computed("followers", count(GROUP_FOLLOW, ofGroup()), integer())
            .declared();

    private static Condition inGroup() {
        return EVENT.GROUP_ID.in(DSL.select(EVENT_GROUP.ID).from(EVENT_GROUP).where(PRESENT));
    }

    private static Condition ofGroup() {
        return GROUP_FOLLOW.GROUP_ID.in(
                DSL.select(EVENT_GROUP.ID).from(EVENT_GROUP).where(PRESENT));
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
