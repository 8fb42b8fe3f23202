package org.quintet.api.primecal.notifications;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.api.primecal.protocol.PathIds;
import org.quintet.identity.User;
import org.quintet.notifications.MarkAllNotifications;
import org.quintet.notifications.MarkNotification;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A user's notifications (notifications API, "Inbox"). */
@RestController("primeCalNotificationsController")
@RequestMapping("/api/notifications")
class NotificationsController {

    private static final Map<String, Boolean> DONE = Map.of("success", true);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final NotificationQueries notifications;
    private final MarkNotification markNotification;
    private final MarkAllNotifications markAllNotifications;

    NotificationsController(
            NotificationQueries notifications,
            MarkNotification markNotification,
            MarkAllNotifications markAllNotifications) {
        this.notifications = notifications;
        this.markNotification = markNotification;
        this.markAllNotifications = markAllNotifications;
    }

    @GetMapping
    @Permits(Who.SIGNED_IN)
    List<NotificationAnswer> list(
            User user,
            @RequestParam(required = false) @Nullable String unreadOnly,
            @RequestParam(required = false) @Nullable String afterCursor) {
        return notifications.of(
                user, flag(unreadOnly), Optional.ofNullable(afterCursor).map(NotificationsController::instant));
    }

    @PatchMapping("/{id}/read")
    @Permits(Who.SIGNED_IN)
    Map<String, Boolean> read(User user, @PathVariable String id) {
        markNotification.execute(user, PathIds.of(id, "notification"), true);
        return DONE;
    }

    @PatchMapping("/{id}/unread")
    @Permits(Who.SIGNED_IN)
    Map<String, Boolean> unread(User user, @PathVariable String id) {
        markNotification.execute(user, PathIds.of(id, "notification"), false);
        return DONE;
    }

    @PostMapping("/read-all")
    @Permits(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Boolean> readAll(User user) {
        markAllNotifications.execute(user);
        return DONE;
    }

    private static boolean flag(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "", "false" -> false;
            case "true" -> true;
            default -> throw new Failure.Invalid("unreadOnly", "must be true or false");
        };
    }

    /** The {@code createdAt} of the last notification that the client has. */
    private static Instant instant(String cursor) {
        try {
            Instant instant = Instant.parse(cursor);
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // refused below
        }
        throw new Failure.Invalid("afterCursor", "must be the createdAt of a notification");
    }
}
