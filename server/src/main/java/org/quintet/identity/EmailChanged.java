package org.quintet.identity;

import java.time.Instant;
import java.util.Optional;

/** A user has another address now, which is not proven yet. */
public record EmailChanged(long userId, String oldEmail, String newEmail, Optional<String> name, Instant changedAt) {}
