package org.quintet.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in an organisation. */
public enum Role {
    OWNER,
    ADMIN,
    STAFF,
    /** A customer. */
    MEMBER;

    /** The words of the roles that work for the organisation, as they are stored. */
    public static final List<String> STAFF_WORDS = List.of(OWNER.word(), ADMIN.word(), STAFF.word());

    /** The words of the roles that organise each of its events, as they are stored. */
    public static final List<String> ORGANISER_WORDS = List.of(OWNER.word(), ADMIN.word());

    /** The role as it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Whether this role works for the organisation, rather than buying from it. */
    public boolean isStaff() {
        return this != MEMBER;
    }
}
