package org.quintet.api.openevent.events;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SOCIAL_LINK;

import java.time.Instant;
import org.jooq.Condition;
import org.quintet.events.EventAccess;

/**
 * Which events come next (document, group Events, upcoming): public ones that have not begun, if the installation promotes
 * them or their organisers have told all there is to tell. Whether tickets are left does not count yet.
 */
final class UpcomingEvents {

    private UpcomingEvents() {}

    static Condition at(Instant now) {
        return EventAccess.listedPublicly()
                .and(EVENT.STARTS_AT.gt(now))
                .and(EVENT.ENDS_AT.gt(now))
                .and(EVENT.IS_PROMOTED.isTrue().or(complete()));
    }

    private static Condition complete() {
        return EVENT.IS_DEMOTED
                .isFalse()
                .and(EVENT.ORIGINAL_IMAGE_URL.isNotNull())
                .and(EVENT.LOGO_URL.isNotNull())
                .and(EVENT.EVENT_TYPE_ID.isNotNull())
                .and(EVENT.EVENT_TOPIC_ID.isNotNull())
                .and(EVENT.EVENT_SUB_TOPIC_ID.isNotNull())
                .and(exists(selectOne()
                        .from(SOCIAL_LINK)
                        .where(SOCIAL_LINK.EVENT_ID.eq(EVENT.ID))
                        .and(SOCIAL_LINK.NAME.eq("twitter"))
                        .and(SOCIAL_LINK.DELETED_AT.isNull())));
    }
}
