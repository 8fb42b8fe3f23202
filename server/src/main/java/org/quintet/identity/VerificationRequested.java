package org.quintet.identity;

import java.time.Instant;
import java.util.Optional;

/** A user, or somebody for him, wants the mail again that asks to prove his address. */
public record VerificationRequested(long userId, String email, Optional<String> name, Instant requestedAt) {}
