package org.quintet.identity.passwords;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody says that this user forgot his password. {@code registeredWithOrder} says that the user never chose one: his
 * account came with an order of tickets.
 */
public record PasswordResetRequested(
        long userId, String email, Optional<String> name, boolean registeredWithOrder, Instant requestedAt) {}
