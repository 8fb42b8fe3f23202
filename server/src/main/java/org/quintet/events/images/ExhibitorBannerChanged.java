package org.quintet.events.images;

/** An exhibitor got a banner, of whatever address; the address tells which. */
public record ExhibitorBannerChanged(String url) {}
