package org.quintet.bench.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quintet.bench.write.Person;

/** Something that goes wrong during a sale. */
interface Fault {

    String name();

    /** How many servers sell. */
    default int nodes() {
        return 1;
    }

    /** Why it cannot be tried on this machine; empty if it can. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /** Where the servers keep their files; {@code usual} unless the fault is about that. */
    default Path files(Path usual) throws IOException {
        return usual;
    }

    /** Further settings of the servers. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /**
     * Happens when a third of the places are sold, and is mended before this returns, as far as somebody would mend it.
     *
     * @param organiser somebody who may upload files
     * @return what is to be said about it
     */
    String strike(Stage stage, Person organiser) throws IOException;

    /** Tidies up after the servers have stopped. */
    default void end() throws IOException {}
}
