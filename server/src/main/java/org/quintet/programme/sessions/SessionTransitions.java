package org.quintet.programme.sessions;

import static org.quintet.programme.sessions.SessionState.ACCEPTED;
import static org.quintet.programme.sessions.SessionState.CANCELED;
import static org.quintet.programme.sessions.SessionState.CONFIRMED;
import static org.quintet.programme.sessions.SessionState.DRAFT;
import static org.quintet.programme.sessions.SessionState.PENDING;
import static org.quintet.programme.sessions.SessionState.REJECTED;
import static org.quintet.programme.sessions.SessionState.WITHDRAWN;

import java.util.Map;
import java.util.Set;

/** Who may take a proposed session from which state to which (Open Event, Sessions States). The one table of it. */
public final class SessionTransitions {

    /** As what somebody changes a session's state. */
    public enum Side {
        /** The event's owner and organizers, and the installation's staff. */
        ORGANIZER,
        /** Everybody else who may change the session: its speakers, whoever proposed it, and coorganizers. */
        SPEAKER
    }

    private static final Map<Side, Map<SessionState, Set<SessionState>>> TABLE = Map.of(
            Side.ORGANIZER,
            Map.of(
                    DRAFT, Set.of(),
                    PENDING, Set.of(ACCEPTED, CONFIRMED, REJECTED, WITHDRAWN),
                    ACCEPTED, Set.of(CANCELED, CONFIRMED, REJECTED, WITHDRAWN),
                    CONFIRMED, Set.of(ACCEPTED, CANCELED, REJECTED, WITHDRAWN),
                    REJECTED, Set.of(ACCEPTED, CONFIRMED, WITHDRAWN),
                    CANCELED, Set.of(ACCEPTED, CONFIRMED, REJECTED, WITHDRAWN),
                    WITHDRAWN, Set.of()),
            Side.SPEAKER,
            Map.of(
                    DRAFT, Set.of(PENDING),
                    PENDING, Set.of(WITHDRAWN),
                    ACCEPTED, Set.of(WITHDRAWN),
                    CONFIRMED, Set.of(WITHDRAWN),
                    REJECTED, Set.of(WITHDRAWN),
                    CANCELED, Set.of(WITHDRAWN),
                    WITHDRAWN, Set.of()));

    private SessionTransitions() {}

    /** The states that follow {@code from}, as {@code side} may choose them. */
    public static Set<SessionState> after(SessionState from, Side side) {
        return TABLE.getOrDefault(side, Map.of()).getOrDefault(from, Set.of());
    }
}
