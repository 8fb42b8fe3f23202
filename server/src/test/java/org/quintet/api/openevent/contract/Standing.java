package org.quintet.api.openevent.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;

/** Which operations are not yet there, and why: {@code openevent/contract/not-yet.txt}. */
final class Standing {

    private final Set<String> notYet = read();

    private static Set<String> read() {
        try {
            return Files.readAllLines(Contract.FOLDER.resolve("not-yet.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1)[0])
                    .flatMap(numbers -> Deviations.Numbers.in(numbers).stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isNotYet(Operation operation) {
        return notYet.contains(operation.id());
    }
}
