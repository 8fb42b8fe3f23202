package org.quintet.exports;

import static org.quintet.schema.Tables.EVENT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** An event as a calendar file for everybody who may see it; of its sessions only what everybody may. */
@Component
public class PublicCalendars {

    private final DSLContext sql;
    private final EventCalendarFile calendar;
    private final ProgrammeItems items;

    PublicCalendars(DSLContext sql, EventCalendarFile calendar, ProgrammeItems items) {
        this.sql = sql;
        this.calendar = calendar;
        this.items = items;
    }

    /** A file, and the event's own names for its name. */
    public record CalendarFile(String identifier, String eventName, byte[] content) {}

    /** Which sessions are wanted. */
    public sealed interface Wanted {

        /** None: the event alone. */
        record Nothing() implements Wanted {}

        /** The whole programme. */
        record Programme() implements Wanted {}

        /** What a user marked as his favourites. */
        record FavouritesOf(long userId) implements Wanted {}
    }

    /**
     * The file. Whether the event may be seen is for the caller to know.
     *
     * @throws Failure.NotFound if there is no such event
     */
    public CalendarFile of(long eventId, Wanted wanted) {
        EventRecord event = sql.selectFrom(EVENT)
                .where(EVENT.ID.eq(eventId))
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("event"));
        List<ProgrammeItem> sessions = switch (wanted) {
            case Wanted.Nothing() -> List.of();
            case Wanted.Programme() -> items.publicly(eventId);
            case Wanted.FavouritesOf(long userId) -> items.favouritesOf(userId, eventId);
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            calendar.write(event, sessions, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CalendarFile(event.getIdentifier(), event.getName(), out.toByteArray());
    }
}
