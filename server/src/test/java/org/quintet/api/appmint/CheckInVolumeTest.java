package org.quintet.api.appmint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What reading costs where much was scanned. {@code -Dscans=500000} measures what the decision on counting
 * (docs/decisions) tells of.
 */
class CheckInVolumeTest extends CheckInFixture {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("scans", 20_000);
    private static final int READS = 200;

    @Autowired
    private DataSource database;

    @Test
    void occupancyAndStatisticsCostTheSameWithFewScansAndWithMany() {
        String small = event;
        addScans(FEW);
        event = makeEvent(DOORS, "");
        addScans(MANY);
        assertThat(statistics()).containsExactly(MANY, MANY, 0, MANY, 0);
        assertThat(occupancy()).isEqualTo("venue " + MANY + ", vip 0");

        for (String what : List.of("/occupancy", "/checkin-stats")) {
            List<Long> withFew = new ArrayList<>();
            List<Long> withMany = new ArrayList<>();
            for (int read = 0; read < READS; read++) {
                withFew.add(timeToGet("/events/" + small + what));
                withMany.add(timeToGet("/events/" + event + what));
            }
            assertThat((double) median(withMany) / median(withFew))
                    .as("%s: %d scans against %d", what, MANY, FEW)
                    .isLessThan(2);
        }
    }

    @Test
    void neitherLooksAtTheScansAtAll() throws Exception {
        addScans(10);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // whoever reads the table waits for us
            statement.execute("lock table scan in access exclusive mode");

            assertThat(occupancy()).isEqualTo("venue 10, vip 0");
            assertThat(statistics()).containsExactly(10, 10, 0, 10, 0);

            connection.rollback();
        }
    }

    /** As many tickets, each admitted to the venue. */
    private void addScans(int count) {
        sql.execute("""
                with added as (
                    insert into ticket (event_id, ticket_type_id, code, state, currency, created_at, updated_at)
                    select event_id, id, gen_random_uuid()::text, 'active', 'EUR', now(), now()
                    from ticket_type, generate_series(1, ?)
                    where uuid = ?::uuid
                    returning id, event_id
                )
                insert into scan (event_id, ticket_id, direction, zone, scanned_at)
                select event_id, id, 'in', 'venue', now() from added""", count, type("general"));
    }

    private long timeToGet(String path) {
        long start = System.nanoTime();
        staff.get(path).expect(200);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
