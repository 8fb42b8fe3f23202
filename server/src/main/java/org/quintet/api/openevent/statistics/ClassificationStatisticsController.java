package org.quintet.api.openevent.statistics;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_TOPIC;
import static org.quintet.schema.Tables.EVENT_TYPE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.TableField;
import org.quintet.events.EventAccess;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How many events there are of each type and topic (document, group Admin Statistics). The document's example is an empty
 * object; its table describes the members of a list, which is what the reference answers.
 */
@RestController
class ClassificationStatisticsController {

    private static final int MOST = 1000;

    private final DSLContext sql;

    ClassificationStatisticsController(DSLContext sql) {
        this.sql = sql;
    }

    record EventCount(String name, long id, int count) {}

    @GetMapping("/v1/admin/statistics/event-types")
    @Permits(Who.SIGNED_IN)
    List<EventCount> types() {
        return sql.select(EVENT_TYPE.NAME, EVENT_TYPE.ID, events(EVENT.EVENT_TYPE_ID, EVENT_TYPE.ID))
                .from(EVENT_TYPE)
                .where(EVENT_TYPE.DELETED_AT.isNull())
                .orderBy(EVENT_TYPE.ID)
                .limit(MOST)
                .fetch(Records.mapping(EventCount::new));
    }

    @GetMapping("/v1/admin/statistics/event-topics")
    @Permits(Who.SIGNED_IN)
    List<EventCount> topics() {
        return sql.select(EVENT_TOPIC.NAME, EVENT_TOPIC.ID, events(EVENT.EVENT_TOPIC_ID, EVENT_TOPIC.ID))
                .from(EVENT_TOPIC)
                .where(EVENT_TOPIC.DELETED_AT.isNull())
                .orderBy(EVENT_TOPIC.ID)
                .limit(MOST)
                .fetch(Records.mapping(EventCount::new));
    }

    private static Field<Integer> events(TableField<EventRecord, Long> key, Field<Long> of) {
        return AdminStatistics.count(EVENT, EventAccess.present().and(key.eq(of)));
    }
}
