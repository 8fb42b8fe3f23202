package org.quintet.api.primecal.account;

import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;

/** A user as PrimeCal shows him to himself. */
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
        boolean mfaEnabled) {

    private static final String DEFAULT_COLOR = "#3b82f6";

    /** Nobody is kept out until he has been onboarded, so everybody counts as if he had. */
    static ProfileAnswer of(User user, @Nullable String pictureUrl) {
        return new ProfileAnswer(
                user.id(),
                user.displayUsername(),
                user.email(),
                user.firstName().orElse(null),
                user.lastName().orElse(null),
                pictureUrl,
                user.isPlatformStaff() ? "admin" : "user",
                DEFAULT_COLOR,
                true,
                false);
    }
}
