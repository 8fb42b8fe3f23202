package org.quintet.identity.tokens;

import static org.quintet.schema.Tables.SIGNING_KEY;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The secrets that sign tokens. They live in the database, so that every node accepts what another one issued. */
@Component
class SigningKeys implements SmartInitializingSingleton {

    private final DSLContext sql;
    private final EnsureSigningKey ensureSigningKey;
    private volatile @Nullable Keys keys;

    SigningKeys(DSLContext sql, EnsureSigningKey ensureSigningKey) {
        this.sql = sql;
        this.ensureSigningKey = ensureSigningKey;
    }

    /** Before the first request: a key that were made in a use case's transaction would go away with its rollback. */
    @Override
    public void afterSingletonsInstantiated() {
        keys = load();
    }

    /** A key's id and secret. */
    record Key(long id, byte[] secret) {}

    private record Keys(Key newest, Map<Long, Key> all) {}

    Key newest() {
        return keys().newest();
    }

    /** The key of that id; looked up again once when it is unknown, because another node may have made it. */
    @Nullable
    Key byId(long id) {
        Key known = keys().all().get(id);
        if (known != null) {
            return known;
        }
        Keys reloaded = load();
        keys = reloaded;
        return reloaded.all().get(id);
    }

    private Keys keys() {
        Keys known = keys;
        if (known == null) {
            known = load();
            keys = known;
        }
        return known;
    }

    private Keys load() {
        Map<Long, Key> all = new LinkedHashMap<>();
        Key newest = null;
        for (var row : sql.selectFrom(SIGNING_KEY).orderBy(SIGNING_KEY.ID)) {
            newest = new Key(row.getId(), row.getSecret());
            all.put(newest.id(), newest);
        }
        if (newest == null) {
            ensureSigningKey.execute();
            return load();
        }
        return new Keys(newest, Map.copyOf(all));
    }
}
