package org.quintet.api.primecal.calendars;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.calendars.CalendarAccess;
import org.quintet.calendars.CalendarRight;
import org.quintet.calendars.ShareCalendar;
import org.quintet.calendars.UnshareCalendar;
import org.quintet.identity.User;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom a calendar is shared with (calendar API, "Calendars"). */
@RestController("primeCalCalendarSharesController")
@RequestMapping("/api/calendars/{id}")
class CalendarSharesController {

    private final CalendarQueries calendars;
    private final CalendarAccess access;
    private final ShareCalendar shareCalendar;
    private final UnshareCalendar unshareCalendar;

    CalendarSharesController(
            CalendarQueries calendars,
            CalendarAccess access,
            ShareCalendar shareCalendar,
            UnshareCalendar unshareCalendar) {
        this.calendars = calendars;
        this.access = access;
        this.shareCalendar = shareCalendar;
        this.unshareCalendar = unshareCalendar;
    }

    @PostMapping("/share")
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    CalendarAnswer share(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        long calendarId = PathIds.of(id, "calendar");
        Problems problems = new Problems();
        ShareInput input = ShareInput.of(RequestFields.of(body, request, problems, ShareInput.FIELDS));
        problems.throwIfAny();
        shareCalendar.execute(user, calendarId, input.userIds(), input.permission());
        return calendars.withId(calendarId, user);
    }

    @DeleteMapping("/share")
    @Permits(Who.SIGNED_IN)
    void unshare(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        long calendarId = PathIds.of(id, "calendar");
        Problems problems = new Problems();
        Set<Long> userIds = IdLists.requiredUnique(
                RequestFields.of(body, request, problems, Set.of(ShareInput.USER_IDS)), ShareInput.USER_IDS);
        problems.throwIfAny();
        unshareCalendar.execute(user, calendarId, userIds);
    }

    @GetMapping("/shared-users")
    @Permits(Who.SIGNED_IN)
    List<SharedUser.Listed> sharedUsers(User user, @PathVariable String id) {
        long calendarId = PathIds.of(id, "calendar");
        access.require(calendarId, user, CalendarRight.READ);
        return calendars.withId(calendarId, user).sharedWith().stream()
                .map(SharedUser::listed)
                .toList();
    }
}
