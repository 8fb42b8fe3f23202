package org.quintet.events.images;

/** A placeholder got a picture, of whatever address; the address tells which. */
public record PlaceholderChanged(String url) {}
