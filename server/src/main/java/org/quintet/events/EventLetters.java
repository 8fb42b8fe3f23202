package org.quintet.events;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ORGANISATION;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What mails say of an event. */
@Component
public class EventLetters {

    private final DSLContext sql;

    EventLetters(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An event in words.
     *
     * @param organisation the name of whose it is
     * @param date when it begins, in its own time zone
     */
    public record Letter(String name, String organisation, LocalDate date, String identifier) {}

    /** An event that everybody may read of; empty if it is none, any more. */
    public Optional<Letter> ofPublic(long eventId) {
        return of(eventId, EventAccess.listedPublicly());
    }

    /** An event that is not deleted. */
    public Optional<Letter> of(long eventId) {
        return of(eventId, EventAccess.present());
    }

    private Optional<Letter> of(long eventId, Condition condition) {
        return sql.select(EVENT.NAME, ORGANISATION.NAME, EVENT.STARTS_AT, EVENT.TIMEZONE, EVENT.IDENTIFIER)
                .from(EVENT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(EVENT.ORGANISATION_ID))
                .where(EVENT.ID.eq(eventId))
                .and(condition)
                .fetchOptional(row -> new Letter(
                        row.value1(),
                        row.value2(),
                        LocalDate.ofInstant(row.value3(), ZoneId.of(row.value4())),
                        row.value5()));
    }
}
