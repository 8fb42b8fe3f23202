package org.quintet.api.openevent.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Which operations are not yet there, and why: {@code openevent/contract/not-yet.txt}. */
final class Standing {

    enum Kind {
        SERVED,
        NOT_YET,
        BEING_BUILT
    }

    private final Set<String> notYet = read("not-yet.txt");
    private final Set<String> beingBuilt = read("being-built.txt");

    private static Set<String> read(String name) {
        Path file = Contract.FOLDER.resolve(name);
        Set<String> operations = new HashSet<>();
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("\\|", -1)[0])
                        .map(Deviations.Numbers::in)
                        .forEach(operations::addAll);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return operations;
    }

    Kind of(Operation operation) {
        if (notYet.contains(operation.id())) {
            return Kind.NOT_YET;
        }
        return beingBuilt.contains(operation.id()) ? Kind.BEING_BUILT : Kind.SERVED;
    }

    boolean isUnfinished() {
        return !beingBuilt.isEmpty();
    }
}
