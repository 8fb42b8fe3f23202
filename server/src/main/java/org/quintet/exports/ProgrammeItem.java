package org.quintet.exports;

import static org.quintet.schema.Tables.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.quintet.platform.text.PlainText;

/**
 * A session with its place in the schedule.
 *
 * @param roomId the room's id, if it is a room that the event knows
 * @param summary its short abstract, without markup
 * @param description its long abstract, without markup
 */
record ProgrammeItem(
        long id,
        String title,
        Instant changedAt,
        Instant startsAt,
        Instant endsAt,
        Optional<Long> roomId,
        Optional<String> room,
        Optional<String> track,
        Optional<String> type,
        Optional<String> language,
        Optional<String> summary,
        Optional<String> description,
        List<Speaker> speakers) {

    /** Who speaks. */
    record Speaker(long id, String name) {}

    static ProgrammeItem of(Record row, List<Speaker> speakers) {
        return new ProgrammeItem(
                row.get(SESSION.ID),
                row.get(SESSION.TITLE),
                row.get(SESSION.UPDATED_AT),
                row.get(SESSION.STARTS_AT),
                row.get(SESSION.ENDS_AT),
                Optional.ofNullable(row.get(SESSION.MICROLOCATION_ID)),
                Optional.ofNullable(row.get(SESSION.ROOM)),
                Optional.ofNullable(row.get(SESSION.TRACK)),
                Optional.ofNullable(row.get(SESSION.TYPE)),
                Optional.ofNullable(row.get(SESSION.LANGUAGE)),
                Optional.ofNullable(row.get(SESSION.SHORT_ABSTRACT))
                        .map(PlainText::of)
                        .filter(text -> !text.isEmpty()),
                Optional.ofNullable(row.get(SESSION.LONG_ABSTRACT))
                        .map(PlainText::of)
                        .filter(text -> !text.isEmpty()),
                speakers);
    }
}
