package org.quintet.groups;

import static org.quintet.schema.Tables.EVENT_GROUP;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;

/** Values of a group's columns, as a client may set them; null clears one. */
public record GroupValues(Map<Field<?>, @Nullable Object> byColumn) {

    private static final Set<Field<?>> OF_CLIENTS = Set.of(
            EVENT_GROUP.NAME,
            EVENT_GROUP.ABOUT,
            EVENT_GROUP.LOGO_URL,
            EVENT_GROUP.BANNER_URL,
            EVENT_GROUP.SOCIAL_LINKS,
            EVENT_GROUP.IS_PROMOTED,
            EVENT_GROUP.DELETED_AT);

    public GroupValues {
        if (!OF_CLIENTS.containsAll(byColumn.keySet())) {
            throw new IllegalArgumentException(byColumn.keySet() + " are not all a client's to set");
        }
    }

    /** The new banner, if there is one. */
    Optional<String> banner() {
        return Optional.ofNullable(byColumn.get(EVENT_GROUP.BANNER_URL)).map(Object::toString);
    }

    /** What to store in a group whose banner was {@code before}: the thumbnail goes with it. */
    Map<Field<?>, @Nullable Object> insteadOf(@Nullable String before) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>(byColumn);
        if (columns.containsKey(EVENT_GROUP.BANNER_URL)
                && !Objects.equals(columns.get(EVENT_GROUP.BANNER_URL), before)) {
            columns.put(EVENT_GROUP.THUMBNAIL_IMAGE_URL, null);
        }
        return columns;
    }

    /**
     * Checks what can be told without the group.
     *
     * @throws Failure.Invalid if the name is blank
     * @throws Failure.NotAllowed if somebody promotes a group who is not the installation's staff
     */
    void check(User actor) {
        if (byColumn.get(EVENT_GROUP.NAME) instanceof String name && name.isBlank()) {
            throw new Failure.Invalid(EVENT_GROUP.NAME.getName(), "Must not be blank");
        }
        if (byColumn.containsKey(EVENT_GROUP.IS_PROMOTED) && !actor.isPlatformStaff()) {
            throw new Failure.NotAllowed("Admin access is required");
        }
    }
}
