package org.quintet.calendars;

import static org.quintet.schema.Tables.CALENDAR_SHARE;
import static org.quintet.schema.Tables.MEMBERSHIP;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.quintet.organisations.Role;

/** What a user may do with a calendar, from the least to the most; each includes those before it. */
public enum CalendarRight {
    /** Sees of its events what is neither a draft nor private: a customer of its organisation. */
    VISIT,
    /** Sees all events, and whom it is shared with. */
    READ,
    /** Changes its events, and the calendar itself. */
    WRITE,
    /** Shares it. */
    ADMIN,
    /** Groups and deletes it: an owner or admin of its organisation. */
    OWN;

    /** What a query with {@code membership} and {@code calendar_share} of one user joined selects for {@link #of}. */
    public static final List<Field<?>> COLUMNS = List.of(MEMBERSHIP.ROLE, CALENDAR_SHARE.PERMISSION);

    /** The right of the user who was joined; empty if he has none. */
    public static Optional<CalendarRight> of(Record row) {
        Optional<CalendarRight> asMember =
                Optional.ofNullable(row.get(MEMBERSHIP.ROLE)).flatMap(Role::of).map(CalendarRight::ofRole);
        Optional<CalendarRight> byShare = Optional.ofNullable(row.get(CALENDAR_SHARE.PERMISSION))
                .flatMap(SharePermission::of)
                .map(CalendarRight::ofShare);
        return Stream.concat(asMember.stream(), byShare.stream()).max(Comparator.naturalOrder());
    }

    /** Whether who has this right has {@code needed} too. */
    public boolean includes(CalendarRight needed) {
        return compareTo(needed) >= 0;
    }

    private static CalendarRight ofRole(Role role) {
        return switch (role) {
            case OWNER, ADMIN -> OWN;
            case STAFF -> WRITE;
            case MEMBER -> VISIT;
        };
    }

    private static CalendarRight ofShare(SharePermission permission) {
        return switch (permission) {
            case READ -> READ;
            case WRITE -> WRITE;
            case ADMIN -> ADMIN;
        };
    }
}
