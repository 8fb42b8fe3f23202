package org.quintet.platform.database;

import java.time.Duration;
import java.util.Optional;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.quintet.platform.settings.DatabaseSettings;
import org.quintet.platform.settings.ServerSettings;
import org.quintet.postgres.EmbeddedPostgres;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the PostgreSQL that the settings name, or runs one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String DATABASE = "quintet";

    /**
     * The PostgreSQL of our own, if there is none in the settings. Spring stops it after everything that uses it; a
     * shutdown hook of its own would race with the requests that are still served.
     */
    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(ServerSettings server, DatabaseSettings database) {
        if (!database.embedded()) {
            return new DatabaseServer(Optional.empty());
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.inFolder(server.dataDir().resolve("postgres"))
                .parameter("max_connections", Integer.toString(database.connections() + 20))
                .start();
        try {
            postgres.createDatabaseIfMissing(DATABASE);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
        return new DatabaseServer(Optional.of(postgres));
    }

    @Bean(destroyMethod = "close")
    ConnectionsInTurn dataSource(DatabaseServer server, DatabaseSettings settings) {
        ConnectionsInTurn pool = new ConnectionsInTurn(settings.connections());
        server.embedded()
                .ifPresentOrElse(
                        postgres -> {
                            pool.setJdbcUrl(postgres.jdbcUrl(DATABASE));
                            pool.setUsername(postgres.user());
                            pool.setPassword(postgres.password());
                        },
                        () -> {
                            pool.setJdbcUrl(settings.url());
                            pool.setUsername(settings.user());
                            pool.setPassword(settings.password().value());
                        });
        pool.setPoolName("quintet");
        // the others when they are needed: opening all of them at once takes a tenth of a start
        pool.setMinimumIdle(2);
        // how often those who wait look whether there is a database; to connect may take longer
        pool.setConnectionTimeout(Duration.ofMillis(250).toMillis());
        pool.addDataSourceProperty("loginTimeout", "10");
        pool.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        pool.setInitializationFailTimeout(Duration.ofSeconds(30).toMillis());
        // the zone of the session never shows: instants travel as instants, wall times are converted in one place
        pool.setConnectionInitSql("set time zone 'UTC'");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // statements come again: a connection keeps their plans from the sixth time on, not from the eleventh
        pool.addDataSourceProperty("prepareThreshold", "1");
        pool.addDataSourceProperty("ApplicationName", "quintet");
        return pool;
    }

    @Bean
    Crowd crowd(ConnectionsInTurn pool) {
        return pool::isCrowded;
    }

    @Bean
    DefaultConfigurationCustomizer plainStatements() {
        return (DefaultConfiguration configuration) -> configuration.set(new Settings()
                .withRenderSchema(false)
                .withExecuteLogging(false)
                .withReturnAllOnUpdatableRecord(false)
                .withBindOffsetDateTimeType(true));
    }

    /** The embedded PostgreSQL, or nothing where an external one is used. */
    record DatabaseServer(Optional<EmbeddedPostgres> embedded) implements AutoCloseable {
        @Override
        public void close() {
            embedded.ifPresent(EmbeddedPostgres::close);
        }
    }
}
