package org.quintet.calendars;

import java.util.List;

/** Somebody let users into calendars. Published in the transaction that does. */
public record CalendarShared(List<Long> calendarIds, List<Long> userIds, long actorId) {}
