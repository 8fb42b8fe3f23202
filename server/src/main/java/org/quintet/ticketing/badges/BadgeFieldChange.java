package org.quintet.ticketing.badges;

import java.util.Optional;
import org.jooq.JSONB;

/**
 * What is to become of one field of a badge.
 *
 * @param id of a field that is there; without one it is new
 * @param remove whether it is to be taken away
 * @param layout an object in the words of clients
 */
public record BadgeFieldChange(
        Optional<Long> id,
        boolean remove,
        Optional<String> fieldIdentifier,
        Optional<String> customField,
        JSONB layout) {}
