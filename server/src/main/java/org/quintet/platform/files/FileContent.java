package org.quintet.platform.files;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what a file shall hold, so that it never is in memory as a whole. */
@FunctionalInterface
public interface FileContent {

    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
}
