package org.quintet.identity;

/**
 * Somebody has an account now. {@code verified} says that his address was proven or vouched for, so that no
 * verification mail is due.
 */
public record UserRegistered(long userId, String email, String name, boolean verified) {}
