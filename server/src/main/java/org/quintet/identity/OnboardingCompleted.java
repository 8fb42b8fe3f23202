package org.quintet.identity;

/** A user said how he wants to see his calendars, and in which zone he lives. Published in the transaction that stores it. */
public record OnboardingCompleted(long userId, String timezone) {}
