package org.quintet.notifications;

import java.util.Optional;
import java.util.Set;

/**
 * Something that users are to be told within the application.
 *
 * @param cause what it is about, once: the type and the ids of what it concerns. The same cause is told once
 * @param type the kind of notification, in the words of Open Event's notification settings
 * @param targetId the id of what it leads to
 * @param targetAction what became of the target, where that is worth a word
 * @param receivers ids of the users who are told
 * @param actors ids of the users who did it
 */
public record NewNotification(
        String cause,
        String type,
        NotificationTarget target,
        long targetId,
        Optional<String> targetAction,
        Set<Long> receivers,
        Set<Long> actors) {

    public NewNotification {
        receivers = Set.copyOf(receivers);
        actors = Set.copyOf(actors);
    }

    /** Tells one user what another did. */
    public static NewNotification of(
            String cause, String type, NotificationTarget target, long targetId, long receiver, long actor) {
        return new NewNotification(cause, type, target, targetId, Optional.empty(), Set.of(receiver), Set.of(actor));
    }
}
