package org.quintet.api.openevent.statistics;

import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.schema.Tables.MAIL;

import java.time.Clock;
import java.time.Duration;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code admin-statistics-mail}: mails of the last days, of 24 hours each (document, group Admin Statistics). */
@Component
class MailStatisticsResource implements OpenEventResource {

    private final Clock clock;
    private final ResourceType<OpenEventCaller> type;

    MailStatisticsResource(Clock clock) {
        this.clock = clock;
        this.type = AdminStatistics.declare("admin-statistics-mail", "/admin/statistics/mails")
                .computed("one-day", caller -> ofLastDays(1), integer())
                .computed("three-days", caller -> ofLastDays(3), integer())
                .computed("seven-days", caller -> ofLastDays(7), integer())
                .computed("thirty-days", caller -> ofLastDays(30), integer())
                .declared();
    }

    private Field<Integer> ofLastDays(int days) {
        return AdminStatistics.count(MAIL, MAIL.CREATED_AT.gt(clock.instant().minus(Duration.ofDays(days))));
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }
}
