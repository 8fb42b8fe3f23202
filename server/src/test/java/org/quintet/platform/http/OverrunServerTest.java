package org.quintet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.quintet.platform.settings.DatabaseSettings;
import org.quintet.testing.Http;
import org.quintet.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients are told when the server has no connection to its database for them. */
class OverrunServerTest extends ServerTest {

    @Autowired
    private DataSource pool;

    @Autowired
    private DatabaseSettings settings;

    @Test
    void clientsAreToldToComeAgainInTheirApisShape() throws SQLException {
        Http staff = http().bearer(world().adminToken());
        List<Connection> all = new ArrayList<>();
        try {
            while (all.size() < settings.connections()) {
                all.add(pool.getConnection());
            }
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
            assertThat(refused(staff, "/api/events").json().at("/error/code").asString())
                    .isEqualTo("SERVICE_UNAVAILABLE");
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        http().get("/v1/events").expect(200);
    }

    private Http.Answer refused(Http client, String path) {
        Http.Answer answer = client.get(path).expect(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        return answer;
    }
}
