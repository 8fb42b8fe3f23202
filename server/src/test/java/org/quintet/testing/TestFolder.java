package org.quintet.testing;

import java.nio.file.Path;

/** Where tests keep files. Two JVMs run the tests, each with a database and a folder of its own. */
public final class TestFolder {

    private static final String OF_THIS_JVM = System.getProperty("quintet.tests.folder", "tests");

    private TestFolder() {}

    /** A folder that only this JVM uses. */
    public static Path of(String name) {
        return Path.of("target", OF_THIS_JVM, name);
    }
}
