package org.quintet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.quintet.platform.settings.DatabaseSettings;
import org.quintet.testing.Http;
import org.quintet.testing.RunningServer;
import org.quintet.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What clients are told while the server cannot reach its database, and after. */
class DatabaseAwayTest extends RunningServer {

    @Autowired
    private DatabaseSettings settings;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings(settings, TestDatabase.create());
    }

    @Test
    void clientsAreToldToComeAgainInTheirApisShape() throws SQLException {
        Http staff = http().bearer(world().adminToken());
        String database = settings.url().replaceFirst(".*/([^/?]+).*", "$1");
        TestDatabase.Address other = TestDatabase.create();
        try (Connection elsewhere = DriverManager.getConnection(other.url(), other.user(), other.password());
                Statement admin = elsewhere.createStatement()) {
            admin.execute("alter database " + database + " allow_connections false");
            try {
                admin.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
                forgetBrokenConnections();

                assertThat(refused(http(), "/v1/events")
                                .json()
                                .at("/errors/0/status")
                                .asInt())
                        .isEqualTo(503);
                assertThat(refused(http().with("orgid", "any"), "/client/events")
                                .json()
                                .get("reason")
                                .asString())
                        .isEqualTo("temporarily_unavailable");
                assertThat(refused(staff, "/api/events")
                                .json()
                                .at("/error/code")
                                .asString())
                        .isEqualTo("SERVICE_UNAVAILABLE");
            } finally {
                admin.execute("alter database " + database + " allow_connections true");
            }
        }
        comeAgain().expect(200);
    }

    /** As a client does who is told to. */
    private Http.Answer comeAgain() {
        Http.Answer answer = http().get("/v1/events");
        for (int i = 0; i < settings.connections() && answer.status() == 503; i++) {
            answer = http().get("/v1/events");
        }
        return answer;
    }

    /** A request whose connection breaks under its hands is a 500: nobody knows what became of it. */
    private void forgetBrokenConnections() {
        for (int i = 0; i < settings.connections(); i++) {
            if (http().get("/v1/events").status() == 503) {
                return;
            }
        }
    }

    private Http.Answer refused(Http client, String path) {
        Http.Answer answer = client.get(path).expect(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        return answer;
    }
}
