package org.quintet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the repository that says how something is, so that a change of it is seen in review. Run the tests with
 * {@code -Dgolden.write=true} to write what is there now.
 */
public final class GoldenFile {

    private GoldenFile() {}

    /** Fails unless {@code actual} is what the golden file of that name says. */
    public static void assertMatches(String name, String actual) {
        Path file = Path.of("src", "test", "resources", "golden", name);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("%s differs; if that is meant, run the tests with -Dgolden.write=true", file)
                    .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
