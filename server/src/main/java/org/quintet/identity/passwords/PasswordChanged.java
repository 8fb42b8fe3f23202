package org.quintet.identity.passwords;

import java.time.Instant;
import java.util.Optional;

/** Somebody replaced his password, knowing the old one. */
public record PasswordChanged(long userId, String email, Optional<String> name, Instant changedAt) {}
