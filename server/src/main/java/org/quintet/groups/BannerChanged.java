package org.quintet.groups;

/** A group got another banner, of whatever address. */
public record BannerChanged(long groupId, String url) {}
