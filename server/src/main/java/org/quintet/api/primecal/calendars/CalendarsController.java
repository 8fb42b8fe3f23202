package org.quintet.api.primecal.calendars;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.calendars.CalendarAccess;
import org.quintet.calendars.CalendarChanges;
import org.quintet.calendars.ChangeCalendar;
import org.quintet.calendars.CreateCalendar;
import org.quintet.calendars.DeleteCalendar;
import org.quintet.identity.User;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calendars (calendar API, "Calendars"). */
@RestController("primeCalCalendarsController")
@RequestMapping("/api/calendars")
class CalendarsController {

    private final CalendarQueries calendars;
    private final CalendarAccess access;
    private final CreateCalendar createCalendar;
    private final ChangeCalendar changeCalendar;
    private final DeleteCalendar deleteCalendar;

    CalendarsController(
            CalendarQueries calendars,
            CalendarAccess access,
            CreateCalendar createCalendar,
            ChangeCalendar changeCalendar,
            DeleteCalendar deleteCalendar) {
        this.calendars = calendars;
        this.access = access;
        this.createCalendar = createCalendar;
        this.changeCalendar = changeCalendar;
        this.deleteCalendar = deleteCalendar;
    }

    @GetMapping
    @Permits(Who.SIGNED_IN)
    List<CalendarAnswer> list(User user) {
        return calendars.visibleTo(user);
    }

    @PostMapping
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    CalendarAnswer create(User user, JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        CalendarChanges wanted = CalendarInput.ofNew(RequestFields.of(body, request, problems, CalendarInput.FIELDS));
        problems.throwIfAny();
        return calendars.withId(createCalendar.execute(user, wanted), user);
    }

    @GetMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    CalendarAnswer read(User user, @PathVariable String id) {
        long calendarId = PathIds.of(id, "calendar");
        access.requireReadable(calendarId, user);
        return calendars.withId(calendarId, user);
    }

    @PatchMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    CalendarAnswer change(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        long calendarId = PathIds.of(id, "calendar");
        Problems problems = new Problems();
        CalendarChanges changes =
                CalendarInput.ofChange(RequestFields.of(body, request, problems, CalendarInput.FIELDS));
        problems.throwIfAny();
        changeCalendar.execute(user, calendarId, changes);
        return calendars.withId(calendarId, user);
    }

    @DeleteMapping("/{id}")
    @Permits(Who.SIGNED_IN)
    void delete(User user, @PathVariable String id) {
        deleteCalendar.execute(user, PathIds.of(id, "calendar"));
    }
}
