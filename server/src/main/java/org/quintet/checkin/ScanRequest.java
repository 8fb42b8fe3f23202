package org.quintet.checkin;

import java.util.Optional;
import java.util.UUID;

/**
 * What a scanner read, and where.
 *
 * @param code what it read off the ticket
 * @param event the event at whose door it stands; empty if it does not say
 * @param checkpoint the id of the scan point
 * @param zone where the door leads; a scan point that has a zone knows better
 * @param session a client's own name for the session that is entered; kept
 */
public record ScanRequest(
        String code,
        Optional<UUID> event,
        Optional<String> checkpoint,
        Optional<String> zone,
        Optional<String> session) {}
