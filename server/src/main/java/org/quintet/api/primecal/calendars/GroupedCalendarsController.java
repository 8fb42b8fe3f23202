package org.quintet.api.primecal.calendars;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.calendars.GroupCalendars;
import org.quintet.calendars.ShareCalendarGroup;
import org.quintet.calendars.UngroupCalendars;
import org.quintet.calendars.UnshareCalendarGroup;
import org.quintet.identity.User;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is in a group of calendars, and whom all of it is shared with (calendar API, "Calendar Groups"). */
@RestController("primeCalGroupedCalendarsController")
@RequestMapping("/api/calendar-groups/{id}")
class GroupedCalendarsController {

    private static final String CALENDAR_IDS = "calendarIds";

    private final CalendarQueries calendars;
    private final GroupCalendars groupCalendars;
    private final UngroupCalendars ungroupCalendars;
    private final ShareCalendarGroup shareGroup;
    private final UnshareCalendarGroup unshareGroup;

    GroupedCalendarsController(
            CalendarQueries calendars,
            GroupCalendars groupCalendars,
            UngroupCalendars ungroupCalendars,
            ShareCalendarGroup shareGroup,
            UnshareCalendarGroup unshareGroup) {
        this.calendars = calendars;
        this.groupCalendars = groupCalendars;
        this.ungroupCalendars = ungroupCalendars;
        this.shareGroup = shareGroup;
        this.unshareGroup = unshareGroup;
    }

    record Shared(List<Long> sharedCalendarIds) {}

    record Unshared(List<Long> unsharedCalendarIds) {}

    @PostMapping("/calendars")
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    GroupAnswer assign(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        long groupId = PathIds.of(id, "calendar group");
        groupCalendars.execute(user, groupId, calendarIds(body, request));
        return calendars.group(groupId, user);
    }

    @PostMapping("/calendars/unassign")
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    GroupAnswer unassign(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        long groupId = PathIds.of(id, "calendar group");
        ungroupCalendars.execute(user, groupId, calendarIds(body, request));
        return calendars.group(groupId, user);
    }

    @PostMapping("/share")
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    Shared share(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        long groupId = PathIds.of(id, "calendar group");
        Problems problems = new Problems();
        ShareInput input = ShareInput.of(RequestFields.of(body, request, problems, ShareInput.FIELDS));
        problems.throwIfAny();
        return new Shared(shareGroup.execute(user, groupId, input.userIds(), input.permission()));
    }

    @DeleteMapping("/share")
    @Permits(Who.SIGNED_IN)
    Unshared unshare(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        long groupId = PathIds.of(id, "calendar group");
        Problems problems = new Problems();
        Set<Long> userIds = IdLists.requiredUnique(
                RequestFields.of(body, request, problems, Set.of(ShareInput.USER_IDS)), ShareInput.USER_IDS);
        problems.throwIfAny();
        return new Unshared(unshareGroup.execute(user, groupId, userIds));
    }

    private static Set<Long> calendarIds(JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        Set<Long> ids = IdLists.required(RequestFields.of(body, request, problems, Set.of(CALENDAR_IDS)), CALENDAR_IDS);
        problems.throwIfAny();
        return ids;
    }
}
