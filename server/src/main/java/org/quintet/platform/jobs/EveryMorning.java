package org.quintet.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** When what is done once a day is done (Open Event's facts, F3): at 05:30 UTC, or later if no server was there. */
public final class EveryMorning {

    public static final Schedule SCHEDULE = Schedules.daily(ZoneOffset.UTC, LocalTime.of(5, 30));

    private EveryMorning() {}
}
