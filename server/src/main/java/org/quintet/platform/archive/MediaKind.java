package org.quintet.platform.archive;

/** Kinds of files that an archive may have besides its rows. */
public enum MediaKind {
    IMAGE,
    VIDEO,
    DOCUMENT,
    AUDIO
}
