package org.quintet.bench.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.quintet.bench.server.Database;

/**
 * A made-up installation, written by SQL straight into the tables: through HTTP it would take hours. All constraints hold and
 * all triggers run. A larger one is what a smaller one grows to.
 *
 * @param organisations with fifty events each, of which twenty have sold 25 tickets each
 * @param buyers people who may buy
 */
public record DataSet(String name, int organisations, int buyers) {

    public static final int EVENTS_EACH = 50;
    public static final int TICKETS_EACH = 500;

    public static final DataSet SMALL = new DataSet("small", 10, 6_000);
    /** For a quick look. */
    public static final DataSet MIDDLE = new DataSet("middle", 100, 10_000);

    public static final DataSet LARGE = new DataSet("large", 2_000, 50_000);

    public int events() {
        return organisations * EVENTS_EACH;
    }

    public int tickets() {
        return organisations * TICKETS_EACH;
    }

    /** Writes what {@code existing} does not have yet, and has the database learn what it holds now. */
    public void growFrom(DataSet existing, Database database) {
        String script = String.join("\n", read("people"), read("organisations"), read("events"), read("sales"))
                .replace(":first_buyer", Integer.toString(existing.buyers + 1))
                .replace(":last_buyer", Integer.toString(buyers))
                .replace(":first_organisation", Integer.toString(existing.organisations + 1))
                .replace(":last_organisation", Integer.toString(organisations))
                .replace(":buyers", Integer.toString(buyers));
        database.execute("begin;\n" + script + "\ncommit;");
        // as the database's own housekeeping does soon after; now, so that it does not do so in the middle of a
        // measurement
        database.execute("vacuum analyze");
        database.execute("checkpoint");
    }

    /** An installation without anything. */
    public static DataSet none() {
        return new DataSet("none", 0, 0);
    }

    private static String read(String script) {
        try (InputStream file = DataSet.class.getResourceAsStream(script + ".sql")) {
            return new String(Objects.requireNonNull(file, script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
