package org.quintet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the PostgreSQL programs run. PostgreSQL refuses to run as root, so a server that runs as root starts it as
 * {@code nobody}; where that user cannot reach the folder (a clone below {@code /root}, say), in a user namespace in
 * which root has an ordinary number.
 */
final class ProcessOwner {

    private static final int NOBODY = 65534;
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

    private final List<String> prefix;
    private final boolean needsOwnership;

    private ProcessOwner(List<String> prefix, boolean needsOwnership) {
        this.prefix = prefix;
        this.needsOwnership = needsOwnership;
    }

    /** Decides for {@code folder}, which exists. A folder that already has a database keeps the owner it has. */
    static ProcessOwner forFolder(Path folder, Path dataFolder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ProcessOwner(List.of(), false);
        }
        ProcessOwner nobody =
                new ProcessOwner(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);
        ProcessOwner namespace =
                new ProcessOwner(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000"), false);
        boolean ownedByRoot =
                Files.exists(dataFolder) && Integer.valueOf(0).equals(Files.getAttribute(dataFolder, "unix:uid"));
        for (ProcessOwner candidate : ownedByRoot ? List.of(namespace) : List.of(nobody, namespace)) {
            if (Command.run(candidate.command("test", "-x", folder.toString()), PROBE_LIMIT)
                    .succeeded()) {
                return candidate;
            }
        }
        throw new PostgresStartException("PostgreSQL does not run as root, and neither setpriv nor unshare works for "
                + folder + ". Run Quintet as an ordinary user, or set QUINTET_DATABASE_URL.");
    }

    List<String> command(String... words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return all;
    }

    /** Gives {@code path} to the user that the programs run as. */
    void own(Path path) throws IOException {
        if (needsOwnership) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }
}
