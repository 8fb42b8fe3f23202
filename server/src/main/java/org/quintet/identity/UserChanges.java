package org.quintet.identity;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What is to change about a user. What is set to what it is already changes nothing, and takes no right. */
public final class UserChanges {

    private final Map<Field<?>, @Nullable Object> profile = new LinkedHashMap<>();
    private final Map<UserFlag, Boolean> flags = new EnumMap<>(UserFlag.class);
    private Optional<String> email = Optional.empty();
    private boolean restoring;

    /** Sets a column of the profile: names, links, contact and billing data. */
    public UserChanges put(Field<?> column, @Nullable Object value) {
        if (RegisterUser.OWNED_BY_THE_CORE.contains(column)) {
            throw new IllegalArgumentException(column + " is not part of a profile");
        }
        profile.put(column, value);
        return this;
    }

    public UserChanges flag(UserFlag flag, boolean value) {
        flags.put(flag, value);
        return this;
    }

    public UserChanges email(String address) {
        email = Optional.of(address.strip());
        return this;
    }

    /** Brings a deleted user back. */
    public UserChanges restoring() {
        restoring = true;
        return this;
    }

    Map<Field<?>, @Nullable Object> profile() {
        return profile;
    }

    Map<UserFlag, Boolean> flags() {
        return flags;
    }

    Optional<String> email() {
        return email;
    }

    boolean isRestoring() {
        return restoring;
    }
}
