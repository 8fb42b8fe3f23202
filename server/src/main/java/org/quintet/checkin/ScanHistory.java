package org.quintet.checkin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.selectFrom;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.USERS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** When tickets were used. */
@Component
public class ScanHistory {

    /** Of one ticket. */
    private static final int MOST = 50;

    private final DSLContext sql;

    ScanHistory(DSLContext sql) {
        this.sql = sql;
    }

    /** When each of the tickets was let in, the last fifty times, oldest first; tickets that never were are missing. */
    public Map<Long, List<Scan>> admissions(Collection<Long> ticketIds) {
        // under the table's own name: its columns are those of the last scans
        Table<?> last = lateral(selectFrom(SCAN)
                        .where(SCAN.TICKET_ID.eq(TICKET.ID))
                        .and(SCAN.DIRECTION.eq(Direction.IN.word()))
                        .and(SCAN.REFUSAL.isNull())
                        .orderBy(SCAN.ID.desc())
                        .limit(MOST))
                .as(SCAN.getName());
        return sql
                .select(SCAN.fields())
                .select(TICKET.UUID, EVENT.UUID, USERS.UUID)
                .from(TICKET)
                .join(EVENT)
                .on(EVENT.ID.eq(TICKET.EVENT_ID))
                .crossJoin(last)
                .leftJoin(USERS)
                .on(USERS.ID.eq(SCAN.SCANNED_BY))
                .where(TICKET.ID.in(ticketIds))
                .orderBy(SCAN.ID)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.get(SCAN.TICKET_ID), mapping(ScanHistory::scan, toList())));
    }

    private static Scan scan(Record row) {
        return new Scan(
                row.get(SCAN.UUID),
                row.get(EVENT.UUID),
                row.get(TICKET.UUID),
                Direction.of(row.get(SCAN.DIRECTION)),
                Optional.ofNullable(row.get(SCAN.ZONE)),
                Optional.ofNullable(row.get(SCAN.CHECKPOINT)),
                Optional.ofNullable(row.get(SCAN.SESSION)),
                row.get(SCAN.SCANNED_AT),
                Optional.ofNullable(row.get(USERS.UUID)));
    }
}
