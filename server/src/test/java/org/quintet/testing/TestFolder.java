package org.quintet.testing;

import java.nio.file.Path;

/** Where tests keep files. Two JVMs run the tests, each with a database and a folder of its own. */
public final class TestFolder {

    private static final String JVM = System.getProperty("surefire.forkNumber", "1");

    private TestFolder() {}

    /** A folder that only this JVM uses. */
    public static Path of(String name) {
        return Path.of("target", "tests-" + JVM, name);
    }
}
