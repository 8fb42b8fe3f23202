package org.quintet.identity;

import java.util.Optional;

/**
 * How somebody wants to see his calendars, and what he agreed to when he began (PrimeCal, authentication API, "Complete
 * onboarding").
 *
 * @param weekStartDay 0 is Sunday
 * @param timezone an IANA zone
 */
public record Preferences(
        String language,
        String timezone,
        String timeFormat,
        int weekStartDay,
        String defaultCalendarView,
        String themeColor,
        Optional<String> calendarUseCase,
        boolean wantsProductUpdates,
        boolean wantsGoogleSync,
        boolean wantsMicrosoftSync,
        Optional<String> privacyPolicyVersion,
        Optional<String> termsOfServiceVersion) {}
