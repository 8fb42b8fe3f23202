package org.quintet.api.appmint.sessions;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.profile.RecordOwner;
import org.quintet.platform.database.Rows;
import org.quintet.schema.tables.records.SessionRecord;

/**
 * A session as a record of the repository (P-sess).
 *
 * @param state {@code published}, or {@code cancelled} if it does not take place
 * @param author the pk of the user who created it
 * @param owner the same user; shown to staff alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SessionView(
        String pk,
        String sk,
        String datatype,
        String state,
        int version,
        Instant createdate,
        Instant modifydate,
        Optional<String> author,
        String name,
        Optional<RecordOwner> owner,
        Map<String, Object> data) {

    static final String COLLECTION = "event_session";

    /** {@code row} has the session, its event's id and time zone, and its creator. */
    static SessionView of(Record row, Instant now) {
        SessionRecord session = Rows.part(row, SESSION);
        Optional<RecordOwner> owner = RecordOwner.of(row);
        boolean takesPlace = SessionStatus.of(session, now) != SessionStatus.CANCELLED;
        return new SessionView(
                RecordIds.pk(COLLECTION, session.getUuid()),
                session.getUuid().toString(),
                COLLECTION,
                takesPlace ? "published" : "cancelled",
                session.getVersion(),
                session.getCreatedAt(),
                session.getUpdatedAt(),
                owner.map(RecordOwner::id),
                session.getTitle(),
                owner,
                SessionData.show(session, row.get(EVENT.UUID).toString(), ZoneId.of(row.get(EVENT.TIMEZONE)), now));
    }

    /** The day on which it begins, in its event's time zone. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(data.get("day")).map(day -> LocalDate.parse(day.toString()));
    }

    /** The same without its owner's address, which is his organisation's business. */
    SessionView forEverybody() {
        return new SessionView(
                pk, sk, datatype, state, version, createdate, modifydate, author, name, Optional.empty(), data);
    }
}
