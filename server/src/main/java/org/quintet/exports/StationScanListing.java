package org.quintet.exports;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SCAN;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.quintet.events.EventAccess;
import org.quintet.events.roles.EventRole;
import org.quintet.identity.Caller;
import org.quintet.platform.csv.CsvWriter;
import org.quintet.schema.tables.records.ScanRecord;
import org.springframework.stereotype.Component;

/** What was scanned at the stations of events, the newest first (Open Event, part A21). */
@Component
public class StationScanListing {

    private static final int PIECE = 1000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DSLContext sql;

    StationScanListing(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Which scans are wanted; what is empty does not matter.
     *
     * @param day in UTC
     * @param track its name
     * @param types kinds of stations
     */
    public record Filter(
            Optional<Long> sessionId, Optional<LocalDate> day, Optional<String> track, List<String> types) {

        private Condition condition() {
            List<Condition> all = new ArrayList<>();
            sessionId.ifPresent(id -> all.add(SCAN.SESSION_ID.eq(id)));
            day.ifPresent(date -> {
                all.add(SCAN.SCANNED_AT.ge(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
                all.add(SCAN.SCANNED_AT.lt(
                        date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
            });
            track.ifPresent(name -> all.add(SCAN.TRACK_NAME.eq(name)));
            if (!types.isEmpty()) {
                all.add(SCAN.STATION_TYPE.in(types));
            }
            return and(all);
        }
    }

    /**
     * Writes comma-separated values of those events at which {@code caller} has one of {@code roles}. Each piece is a query of
     * its own: a client that reads slowly keeps nobody else waiting.
     *
     * @throws IOException if {@code out} does not take it
     */
    public void writeCsv(Caller caller, Set<EventRole> roles, Filter filter, OutputStream out) throws IOException {
        Condition wanted = SCAN.STATION_TYPE
                .isNotNull()
                .and(SCAN.REFUSAL.isNull())
                .and(exists(selectOne()
                        .from(EVENT)
                        .where(EVENT.ID.eq(SCAN.EVENT_ID))
                        .and(EventAccess.present())
                        .and(caller.ifSignedInOrStaff(user -> EventAccess.holds(user, roles)))))
                .and(filter.condition());
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = new CsvWriter(text);
        csv.row(List.of("Ticket Id", "Date Time", "Track Name", "Session Name", "Speaker Name", "Type"));
        long before = Long.MAX_VALUE;
        Result<ScanRecord> piece;
        do {
            piece = sql.selectFrom(SCAN)
                    .where(wanted)
                    .and(SCAN.ID.lt(before))
                    .orderBy(SCAN.ID.desc())
                    .limit(PIECE)
                    .fetch();
            for (ScanRecord scan : piece) {
                csv.row(row(scan));
                before = scan.getId();
            }
        } while (piece.size() == PIECE);
        text.flush();
    }

    private static List<String> row(ScanRecord scan) {
        return List.of(
                Column.text(scan.getTicketId()),
                TIME.format(scan.getScannedAt()),
                Column.text(scan.getTrackName()),
                Column.text(scan.getSessionName()),
                Column.text(scan.getSpeakerName()),
                Column.text(scan.getStationType()));
    }
}
