package org.quintet.api.primecal.calendars;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.api.primecal.protocol.RequestFields;
import org.quintet.calendars.ChangeCalendarGroup;
import org.quintet.calendars.CreateCalendarGroup;
import org.quintet.calendars.DeleteCalendarGroup;
import org.quintet.identity.User;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups of calendars (calendar API, "Calendar Groups"), also under the alias below {@code /api/calendars}. */
@RestController("primeCalCalendarGroupsController")
class CalendarGroupsController {

    private static final Set<String> FIELDS = Set.of("name", "isVisible");
    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_NAME = 2;

    private final CalendarQueries calendars;
    private final CreateCalendarGroup createGroup;
    private final ChangeCalendarGroup changeGroup;
    private final DeleteCalendarGroup deleteGroup;

    CalendarGroupsController(
            CalendarQueries calendars,
            CreateCalendarGroup createGroup,
            ChangeCalendarGroup changeGroup,
            DeleteCalendarGroup deleteGroup) {
        this.calendars = calendars;
        this.createGroup = createGroup;
        this.changeGroup = changeGroup;
        this.deleteGroup = deleteGroup;
    }

    @GetMapping({"/api/calendar-groups", "/api/calendars/groups"})
    @Permits(Who.SIGNED_IN)
    List<GroupAnswer> list(User user) {
        return calendars.groupsOf(user);
    }

    @PostMapping({"/api/calendar-groups", "/api/calendars/groups"})
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    GroupAnswer create(User user, JsonBody body, HttpServletRequest request) {
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, FIELDS);
        Optional<String> name = name(fields);
        boolean visible = fields.bool("isVisible").orElse(true);
        problems.throwIfAny();
        return calendars.group(createGroup.execute(user, name.orElseThrow(), visible), user);
    }

    @PatchMapping("/api/calendar-groups/{id}")
    @Permits(Who.SIGNED_IN)
    GroupAnswer change(User user, @PathVariable String id, JsonBody body, HttpServletRequest request) {
        long groupId = PathIds.of(id, "calendar group");
        Problems problems = new Problems();
        JsonFields fields = RequestFields.of(body, request, problems, FIELDS);
        Optional<String> name = fields.has("name") ? name(fields) : Optional.empty();
        Optional<Boolean> visible = fields.bool("isVisible");
        problems.throwIfAny();
        changeGroup.execute(user, groupId, name, visible);
        return calendars.group(groupId, user);
    }

    @DeleteMapping("/api/calendar-groups/{id}")
    @Permits(Who.SIGNED_IN)
    void delete(User user, @PathVariable String id) {
        deleteGroup.execute(user, PathIds.of(id, "calendar group"));
    }

    private static Optional<String> name(JsonFields fields) {
        Optional<String> name = fields.requiredString("name", LONGEST_NAME).map(String::strip);
        if (name.filter(text -> text.codePointCount(0, text.length()) < SHORTEST_NAME)
                .isPresent()) {
            fields.reject("name", "must be at least " + SHORTEST_NAME + " characters long");
        }
        return name;
    }
}
