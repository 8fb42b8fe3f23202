package org.quintet.api.primecal.account;

import static org.quintet.schema.Tables.USERS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quintet.identity.Preferences;
import org.quintet.identity.UserChanges;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.time.TimeZones;

/**
 * What somebody says when he begins (authentication API, "Complete onboarding").
 *
 * @param changes what changes about himself
 */
record OnboardingInput(UserChanges changes, Preferences preferences) {

    static final Set<String> FIELDS = Set.of(
            "username",
            "firstName",
            "lastName",
            "profilePictureUrl",
            "language",
            "timezone",
            "timeFormat",
            "weekStartDay",
            "defaultCalendarView",
            "themeColor",
            "privacyPolicyAccepted",
            "termsOfServiceAccepted",
            "productUpdatesEmailConsent",
            "privacyPolicyVersion",
            "termsOfServiceVersion",
            "calendarUseCase",
            "setupGoogleCalendarSync",
            "setupMicrosoftCalendarSync");

    private static final List<String> COLORS = List.of(
            "#ef4444", "#f59e0b", "#eab308", "#84cc16", "#10b981", "#22c55e", "#14b8a6", "#06b6d4", "#0ea5e9",
            "#3b82f6", "#6366f1", "#7c3aed", "#8b5cf6", "#ec4899", "#f43f5e", "#64748b");

    private static final Pattern USERNAME = Pattern.compile("[a-zA-Z0-9_.]{3,64}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");

    /** Reads it. What is wrong is collected in {@code fields}' problems; then the result means nothing. */
    static OnboardingInput of(JsonFields fields) {
        accept(fields, "privacyPolicyAccepted");
        accept(fields, "termsOfServiceAccepted");
        return new OnboardingInput(
                changes(fields),
                new Preferences(
                        choice(fields, "language", List.of("en", "de", "fr", "hu")),
                        timezone(fields),
                        choice(fields, "timeFormat", List.of("12h", "24h")),
                        weekStartDay(fields),
                        choice(fields, "defaultCalendarView", List.of("month", "week")),
                        choice(fields, "themeColor", COLORS),
                        fields.oneOf("calendarUseCase", List.of("personal", "business", "team", "other")),
                        fields.bool("productUpdatesEmailConsent").orElse(false),
                        fields.bool("setupGoogleCalendarSync").orElse(false),
                        fields.bool("setupMicrosoftCalendarSync").orElse(false),
                        fields.string("privacyPolicyVersion", 64),
                        fields.string("termsOfServiceVersion", 64)));
    }

    private static UserChanges changes(JsonFields fields) {
        UserChanges changes = new UserChanges();
        matching(fields, "username", 64, USERNAME, "must be 3 to 64 letters, digits, underscores and dots")
                .ifPresent(name -> changes.put(USERS.USERNAME, name));
        fields.string("firstName", 80).ifPresent(name -> changes.put(USERS.FIRST_NAME, name.strip()));
        fields.string("lastName", 80).ifPresent(name -> changes.put(USERS.LAST_NAME, name.strip()));
        matching(fields, "profilePictureUrl", 2048, ADDRESS, "must be a web address")
                .ifPresent(address -> changes.put(USERS.AVATAR_URL, address));
        return changes;
    }

    private static Optional<String> matching(JsonFields fields, String name, int longest, Pattern form, String reason) {
        Optional<String> text = fields.string(name, longest).map(String::strip);
        if (text.filter(value -> !form.matcher(value).matches()).isPresent()) {
            fields.reject(name, reason);
        }
        return text;
    }

    private static void accept(JsonFields fields, String name) {
        if (!fields.bool(name).orElse(false)) {
            fields.reject(name, "must be true");
        }
    }

    private static String choice(JsonFields fields, String name, List<String> allowed) {
        fields.require(name);
        return fields.oneOf(name, allowed).orElse("");
    }

    private static String timezone(JsonFields fields) {
        String zone = fields.requiredString("timezone", 100).orElse("");
        if (!zone.isEmpty() && TimeZones.named(zone).isEmpty()) {
            fields.reject("timezone", "must be an IANA time zone");
        }
        return zone;
    }

    private static int weekStartDay(JsonFields fields) {
        fields.require("weekStartDay");
        long day = fields.integer("weekStartDay").orElse(0L);
        if (day < 0 || day > 6) {
            fields.reject("weekStartDay", "must be between 0 and 6");
            return 0;
        }
        return (int) day;
    }
}
