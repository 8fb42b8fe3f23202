package org.quintet.calendars;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Lets others into a calendar, or changes what they may do there. */
@UseCase
public class ShareCalendar {

    private final CalendarAccess access;
    private final Sharing sharing;
    private final ApplicationEventPublisher domainEvents;

    ShareCalendar(CalendarAccess access, Sharing sharing, ApplicationEventPublisher domainEvents) {
        this.access = access;
        this.sharing = sharing;
        this.domainEvents = domainEvents;
    }

    /**
     * Shares the calendar. Whoever owns it anyway is left out.
     *
     * @throws Failure.NotFound if there is no such calendar, or one of the users is not there
     * @throws Failure.NotAllowed if {@code actor} may not share it
     * @throws Failure.Conflict if it would be shared with more than a thousand
     */
    public void execute(User actor, long calendarId, Set<Long> userIds, SharePermission permission) {
        access.require(calendarId, actor, CalendarRight.ADMIN);
        sharing.requireUsers(userIds);
        List<Long> shared = sharing.share(List.of(calendarId), userIds, permission, Optional.empty());
        if (!shared.isEmpty()) {
            domainEvents.publishEvent(new CalendarShared(List.of(calendarId), shared, actor.id()));
        }
    }
}
