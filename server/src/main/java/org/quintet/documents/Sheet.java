package org.quintet.documents;

/** The paper of documents: A4, in points. */
final class Sheet {

    static final float PAGE_WIDTH = 595.28f;
    static final float PAGE_HEIGHT = 841.89f;
    static final float MARGIN = 50;
    static final float WIDTH = PAGE_WIDTH - 2 * MARGIN;

    private Sheet() {}
}
