package org.quintet.checkin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket that was let in or out at a door.
 *
 * @param zone where it went, or what it left; empty if nobody said
 * @param checkpoint the id of the scan point
 * @param session a client's own name for the session that was entered
 * @param by who scanned it; empty if that user is gone
 */
public record Scan(
        UUID uuid,
        UUID event,
        UUID ticket,
        Direction direction,
        Optional<String> zone,
        Optional<String> checkpoint,
        Optional<String> session,
        Instant at,
        Optional<UUID> by) {}
