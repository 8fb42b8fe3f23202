package org.quintet.identity;

import static org.quintet.schema.Tables.USER_PREFERENCE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.UserPreferenceRecord;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Stores how a user wants to see his calendars and that he accepted the privacy policy and the terms of service. Doing so
 * again replaces what he said before.
 */
@UseCase
public class CompleteOnboarding {

    private final DSLContext sql;
    private final Clock clock;
    private final ChangeUser changeUser;
    private final ApplicationEventPublisher events;

    CompleteOnboarding(DSLContext sql, Clock clock, ChangeUser changeUser, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.changeUser = changeUser;
        this.events = events;
    }

    /**
     * Stores it.
     *
     * @param changes what changes about the user himself: his names, his picture
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.Conflict if the new user name is taken, in any case
     */
    public void execute(Caller caller, UserChanges changes, Preferences preferences) {
        long userId = caller.requireUser().id();
        if (!changes.profile().isEmpty()) {
            changeUser.execute(caller, userId, changes);
        }
        UserPreferenceRecord row = new UserPreferenceRecord();
        row.setUserId(userId);
        row.setLanguage(preferences.language());
        row.setTimezone(preferences.timezone());
        row.setTimeFormat(preferences.timeFormat());
        row.setWeekStartDay(preferences.weekStartDay());
        row.setDefaultCalendarView(preferences.defaultCalendarView());
        row.setThemeColor(preferences.themeColor());
        row.setCalendarUseCase(preferences.calendarUseCase().orElse(null));
        row.setWantsProductUpdates(preferences.wantsProductUpdates());
        row.setWantsGoogleSync(preferences.wantsGoogleSync());
        row.setWantsMicrosoftSync(preferences.wantsMicrosoftSync());
        row.setPrivacyPolicyVersion(preferences.privacyPolicyVersion().orElse(null));
        row.setTermsOfServiceVersion(preferences.termsOfServiceVersion().orElse(null));
        row.setAcceptedAt(clock.instant());
        sql.insertInto(USER_PREFERENCE)
                .set(row)
                .onConflict(USER_PREFERENCE.USER_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        events.publishEvent(new OnboardingCompleted(userId, preferences.timezone()));
    }
}
