package org.quintet.platform.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which PostgreSQL.
 *
 * @param url a JDBC address ({@code QUINTET_DATABASE_URL}); empty runs the embedded PostgreSQL
 * @param user the user at that address ({@code QUINTET_DATABASE_USER})
 * @param password its password ({@code QUINTET_DATABASE_PASSWORD})
 * @param connections how many connections the server keeps at most
 */
@ConfigurationProperties("quintet.database")
public record DatabaseSettings(String url, String user, Secret password, int connections) {

    /** Whether the server runs a PostgreSQL of its own. */
    public boolean embedded() {
        return url.isEmpty();
    }
}
