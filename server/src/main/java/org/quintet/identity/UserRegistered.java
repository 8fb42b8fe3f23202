package org.quintet.identity;

import java.util.Optional;

/**
 * Somebody has an account now. {@code verified} says that his address was proven or vouched for, so that no
 * verification mail is due.
 */
public record UserRegistered(long userId, String email, Optional<String> name, boolean verified) {}
