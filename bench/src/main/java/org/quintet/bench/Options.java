package org.quintet.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quintet.bench.server.ServerCommand;

/**
 * What the caller wants: {@code [--quick] [--only=read] [--work=folder] -- words that start a server}.
 *
 * @param work a folder for data, which is removed in the end
 * @param reports where the last report is, and the new one will be
 */
public record Options(Pace pace, Path work, Path reports, ServerCommand server) {

    /** @throws IllegalArgumentException if there is a word that means nothing */
    public static Options of(String[] words) {
        List<String> all = List.of(words);
        int end = all.indexOf("--");
        if (end < 0) {
            throw new IllegalArgumentException("It takes the words that start a server, after --");
        }
        boolean quick = false;
        Optional<String> only = Optional.empty();
        Path work = Path.of("target/bench");
        for (String word : all.subList(0, end)) {
            if (word.equals("--quick")) {
                quick = true;
            } else if (word.startsWith("--only=")) {
                only = Optional.of(word.substring(7));
            } else if (word.startsWith("--work=")) {
                work = Path.of(word.substring(7));
            } else {
                throw new IllegalArgumentException("Unknown option " + word + "; there are --quick, --only=, --work=");
            }
        }
        return new Options(
                new Pace(quick, only),
                work.toAbsolutePath(),
                Path.of("bench").toAbsolutePath(),
                new ServerCommand(all.subList(end + 1, all.size())));
    }

    /** Whether the report is to be written: not of a quick look or of parts. */
    public boolean reporting() {
        return !pace.quick() && pace.only().isEmpty();
    }
}
