package org.quintet.identity;

/** A user got another picture, of whatever address. */
public record AvatarChanged(long userId, String url) {}
