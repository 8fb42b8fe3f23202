package org.quintet.installation;

import static org.quintet.schema.Tables.SETTING;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The settings of this installation. Kept for a second: what another node changes works here after that, what this node
 * changes at once. Thread-safe.
 *
 * <p>Who finds them too old reads them anew, and all others go on with those: somebody who has a connection to the database
 * must not wait here for somebody who waits for one.
 */
@Component
public class InstallationSettings {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final DSLContext sql;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(null, 0));
    private final AtomicBoolean isReading = new AtomicBoolean();

    InstallationSettings(DSLContext sql) {
        this.sql = sql;
    }

    /** What was read when {@link System#nanoTime} was {@code since}; null: nothing yet. */
    private record Kept(@Nullable Settings settings, long since) {

        boolean isOld() {
            return System.nanoTime() - since > KEPT.toNanos();
        }
    }

    /** The settings as they are now. */
    public Settings current() {
        Kept known = kept.get();
        if (known.settings() == null) {
            return readInsteadOf(known);
        }
        if (known.isOld() && isReading.compareAndSet(false, true)) {
            try {
                return readInsteadOf(known);
            } finally {
                isReading.set(false);
            }
        }
        return known.settings();
    }

    @TransactionalEventListener
    void on(SettingsChanged changed) {
        kept.set(new Kept(null, 0));
    }

    /** What was read before a change is not kept after it. */
    private Settings readInsteadOf(Kept known) {
        long now = System.nanoTime();
        Settings settings =
                Settings.of(sql.select(Settings.COLUMNS).from(SETTING).fetchSingle());
        kept.compareAndSet(known, new Kept(settings, now));
        return settings;
    }
}
