package org.quintet.api.primecal.account;

import static org.quintet.schema.Tables.USERS;
import static org.quintet.schema.Tables.USER_PREFERENCE;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;

/**
 * A user as PrimeCal shows him to himself. Until he has been onboarded, what he would choose then is null, but for the
 * colour.
 */
record ProfileAnswer(
        long id,
        String username,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String profilePictureUrl,
        String role,
        String themeColor,
        boolean onboardingCompleted,
        boolean mfaEnabled,
        @Nullable String language,
        @Nullable String timezone,
        @Nullable String timeFormat,
        @Nullable Integer weekStartDay,
        @Nullable String defaultCalendarView) {

    private static final String DEFAULT_COLOR = "#3b82f6";

    /** What a query on {@code users} with his preferences selects for {@link #of}. */
    static final List<Field<?>> COLUMNS = List.of(
            USERS.AVATAR_URL,
            USERS.FIRST_NAME,
            USERS.LAST_NAME,
            USERS.USERNAME,
            USER_PREFERENCE.USER_ID,
            USER_PREFERENCE.LANGUAGE,
            USER_PREFERENCE.TIMEZONE,
            USER_PREFERENCE.TIME_FORMAT,
            USER_PREFERENCE.WEEK_START_DAY,
            USER_PREFERENCE.DEFAULT_CALENDAR_VIEW,
            USER_PREFERENCE.THEME_COLOR);

    /** There is no second factor to enable. */
    static ProfileAnswer of(User user, Record row) {
        return new ProfileAnswer(
                user.id(),
                Optional.ofNullable(row.get(USERS.USERNAME)).orElse(user.email()),
                user.email(),
                row.get(USERS.FIRST_NAME),
                row.get(USERS.LAST_NAME),
                row.get(USERS.AVATAR_URL),
                user.isPlatformStaff() ? "admin" : "user",
                Optional.ofNullable(row.get(USER_PREFERENCE.THEME_COLOR)).orElse(DEFAULT_COLOR),
                row.get(USER_PREFERENCE.USER_ID) != null,
                false,
                row.get(USER_PREFERENCE.LANGUAGE),
                row.get(USER_PREFERENCE.TIMEZONE),
                row.get(USER_PREFERENCE.TIME_FORMAT),
                row.get(USER_PREFERENCE.WEEK_START_DAY),
                row.get(USER_PREFERENCE.DEFAULT_CALENDAR_VIEW));
    }
}
