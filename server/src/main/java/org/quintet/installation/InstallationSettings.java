package org.quintet.installation;

import static org.quintet.schema.Tables.SETTING;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The settings of this installation. Kept for a second: what another node changes works here after that, what this node
 * changes at once. Thread-safe.
 */
@Component
public class InstallationSettings {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final LoadingCache<String, Settings> cache;

    InstallationSettings(DSLContext sql) {
        this.cache = Caffeine.newBuilder().expireAfterWrite(KEPT).build(_ -> read(sql));
    }

    /** The settings as they are now. */
    public Settings current() {
        return cache.get("");
    }

    @TransactionalEventListener
    void on(SettingsChanged changed) {
        cache.invalidateAll();
    }

    private static Settings read(DSLContext sql) {
        return Settings.of(sql.select(Settings.COLUMNS).from(SETTING).fetchSingle());
    }
}
