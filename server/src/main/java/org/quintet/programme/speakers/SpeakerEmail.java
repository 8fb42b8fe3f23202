package org.quintet.programme.speakers;

import static org.quintet.schema.Tables.SPEAKER;

import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.programme.sessions.SessionTransitions.Side;
import org.quintet.schema.tables.records.SpeakerRecord;

/**
 * Whose address a speaker has (Open Event, Speakers): the one that an organizer gives him, else that of whoever enters him; or
 * none, if an organizer wants it so. Nobody else can give somebody else's address.
 */
final class SpeakerEmail {

    private SpeakerEmail() {}

    /**
     * Settles the address of {@code speaker}, who has the {@code wanted} columns already.
     *
     * @param before the address that he had; empty for a new speaker
     * @throws Failure.NotAllowed if somebody else than an organizer wants him to have none
     */
    static void settle(
            User actor,
            Side side,
            SpeakerRecord speaker,
            Map<Field<?>, @Nullable Object> wanted,
            Optional<String> before) {
        if (Boolean.TRUE.equals(wanted.get(SPEAKER.IS_EMAIL_OVERRIDDEN)) && side != Side.ORGANIZER) {
            throw new Failure.NotAllowed(
                    SPEAKER.IS_EMAIL_OVERRIDDEN.getName(), "Organizer access required to override email");
        }
        if (Boolean.TRUE.equals(speaker.getIsEmailOverridden())) {
            speaker.setEmail(null);
            return;
        }
        boolean organizersWord = side == Side.ORGANIZER && wanted.get(SPEAKER.EMAIL) != null;
        if (!organizersWord) {
            speaker.setEmail(before.orElse(actor.email()));
        }
    }
}
