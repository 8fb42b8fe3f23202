package org.quintet.staffing;

import static org.quintet.schema.Tables.CALL_TIME;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.time.TimeZones;
import org.quintet.schema.tables.records.CallTimeRecord;

/** What must hold for every call time, whichever API wrote it. */
final class CallTimeRules {

    private static final int MOST_PEOPLE = 10_000;
    private static final BigDecimal MOST_PAY = new BigDecimal("9999999999.99");
    private static final int PAY_DECIMALS = 2;
    private static final LocalDateTime LATEST = LocalDateTime.of(10_000, 1, 1, 0, 0);

    private CallTimeRules() {}

    /**
     * Places the call time in {@code zone}: what its wall-clock times mean there.
     *
     * @throws Failure.Invalid with everything that is wrong with it
     */
    static void settle(CallTimeRecord callTime, ZoneId zone) {
        Problems problems = new Problems();
        Integer headcount = callTime.getHeadcount();
        problems.require(
                headcount != null && headcount >= 1 && headcount <= MOST_PEOPLE,
                CALL_TIME.HEADCOUNT.getName(),
                "must be between 1 and " + MOST_PEOPLE);
        problems.require(
                isPay(callTime.getPayRate()),
                CALL_TIME.PAY_RATE.getName(),
                "must be an amount of at most two decimals, 0 or more");
        settleTimes(callTime, zone, problems);
        problems.throwIfAny();
    }

    private static boolean isPay(@Nullable BigDecimal rate) {
        return rate == null
                || (rate.signum() >= 0
                        && rate.compareTo(MOST_PAY) <= 0
                        && rate.stripTrailingZeros().scale() <= PAY_DECIMALS);
    }

    private static void settleTimes(CallTimeRecord callTime, ZoneId zone, Problems problems) {
        Optional<Instant> starts = instant(callTime.getStartsLocal(), zone);
        Optional<Instant> ends = instant(callTime.getEndsLocal(), zone);
        problems.require(starts.isPresent(), CALL_TIME.STARTS_AT.getName(), "must be in the years 1 to 9999");
        problems.require(ends.isPresent(), CALL_TIME.ENDS_AT.getName(), "must be in the years 1 to 9999");
        if (starts.isPresent() && ends.isPresent()) {
            problems.require(
                    starts.get().isBefore(ends.get()),
                    CALL_TIME.ENDS_AT.getName(),
                    "must be a date after the start time");
            callTime.setStartsAt(starts.get());
            callTime.setEndsAt(ends.get());
            callTime.setTimezone(zone.getId());
        }
    }

    /** What the wall-clock time means, if it is in a year that every wire format can write. */
    private static Optional<Instant> instant(@Nullable LocalDateTime wallTime, ZoneId zone) {
        return Optional.ofNullable(wallTime)
                .filter(time -> time.getYear() >= 1 && !time.isAfter(LATEST))
                .map(time -> TimeZones.instantAt(time, zone));
    }

    /** What the database found wrong, in words. */
    static RuntimeException refusal(RuntimeException error) {
        return switch (Constraints.violatedBy(error).orElse("")) {
            case "call_time_position" ->
                new Failure.Invalid(CALL_TIME.POSITION_NUMBER.getName(), "must be one of the business's positions");
            case "call_time_skill_level" ->
                new Failure.Invalid(
                        CALL_TIME.SKILL_LEVEL_NUMBER.getName(), "must be one of the business's skill levels");
            case "call_time_accepted" ->
                new Failure.Invalid(CALL_TIME.HEADCOUNT.getName(), "must not be less than have accepted already");
            default -> error;
        };
    }
}
