package org.quintet.platform.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which PostgreSQL.
 *
 * @param url a JDBC address ({@code QUINTET_DATABASE_URL}); empty runs the embedded PostgreSQL
 * @param user the user at that address ({@code QUINTET_DATABASE_USER})
 * @param password its password ({@code QUINTET_DATABASE_PASSWORD})
 * @param connections how many connections the server keeps at most ({@code QUINTET_DATABASE_CONNECTIONS}); zero for two for
 *     each processor and at least eight
 */
@ConfigurationProperties("quintet.database")
public record DatabaseSettings(String url, String user, Secret password, int connections) {

    private static final int LEAST = 8;

    public DatabaseSettings {
        if (connections == 0) {
            connections = Math.max(LEAST, 2 * Runtime.getRuntime().availableProcessors());
        }
    }

    /** For the log; what follows the question mark of an address may be a password. */
    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url.replaceFirst("\\?.*", "?…") + ", user=" + user + ", password=" + password
                + ", connections=" + connections + "]";
    }

    /** Whether the server runs a PostgreSQL of its own. */
    public boolean embedded() {
        return url.isEmpty();
    }
}
