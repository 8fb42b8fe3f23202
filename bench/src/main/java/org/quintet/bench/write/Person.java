package org.quintet.bench.write;

/** Somebody who is signed in. */
public record Person(long id, String token) {}
