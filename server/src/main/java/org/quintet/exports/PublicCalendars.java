package org.quintet.exports;

import static org.quintet.schema.Tables.EVENT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.files.FileContent;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** An event as a calendar file for everybody who may see it; of its sessions only what everybody may. */
@Component
public class PublicCalendars {

    private final DSLContext sql;
    private final EventCalendarFile calendar;
    private final ProgrammeItems items;
    private final ScheduleFiles schedules;

    PublicCalendars(DSLContext sql, EventCalendarFile calendar, ProgrammeItems items, ScheduleFiles schedules) {
        this.sql = sql;
        this.calendar = calendar;
        this.items = items;
        this.schedules = schedules;
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
        EventRecord event = event(eventId);
        List<ProgrammeItem> sessions = switch (wanted) {
            case Wanted.Nothing() -> List.of();
            case Wanted.Programme() -> items.publicly(eventId);
            case Wanted.FavouritesOf(long userId) -> items.favouritesOf(userId, eventId);
        };
        return file(event, out -> calendar.write(event, sessions, out));
    }

    /**
     * The programme as xCal. Whether the event may be seen is for the caller to know.
     *
     * @throws Failure.NotFound if there is no such event
     */
    public CalendarFile xCal(long eventId) {
        EventRecord event = event(eventId);
        return file(event, out -> schedules.xCal(event, out));
    }

    /**
     * The programme as Pentabarf's XML. Whether the event may be seen is for the caller to know.
     *
     * @throws Failure.NotFound if there is no such event
     */
    public CalendarFile pentabarf(long eventId) {
        EventRecord event = event(eventId);
        return file(event, out -> schedules.pentabarf(event, out));
    }

    private EventRecord event(long id) {
        return sql.selectFrom(EVENT)
                .where(EVENT.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("event"));
    }

    private static CalendarFile file(EventRecord event, FileContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CalendarFile(event.getIdentifier(), event.getName(), out.toByteArray());
    }
}
