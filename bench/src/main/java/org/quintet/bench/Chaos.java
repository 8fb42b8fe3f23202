package org.quintet.bench;

import java.io.IOException;
import org.quintet.bench.chaos.ChaosRun;

/** {@code ./quintet chaos}: sells while things break, and writes {@code bench/chaos.md}. */
public final class Chaos {

    private Chaos() {}

    public static void main(String[] words) throws IOException {
        if (!new ChaosRun(Options.of(words)).run()) {
            System.exit(1);
        }
    }
}
