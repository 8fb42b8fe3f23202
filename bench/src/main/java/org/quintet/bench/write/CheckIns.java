package org.quintet.bench.write;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.quintet.bench.http.Client;
import org.quintet.bench.http.Request;
import org.quintet.bench.load.Load;
import org.quintet.bench.server.Database;

/** People with tickets at the doors of eight organisations' events, through AppMint. Each is to be let in, once. */
final class CheckIns implements Load.Work {

    private static final int DOORS = 8;
    /** A prime, so that it meets each of them once. */
    private static final int STRIDE = 7_919;

    private final List<byte[]> scans;
    private final AtomicLong admitted = new AtomicLong();

    private CheckIns(List<byte[]> scans) {
        this.scans = scans;
    }

    /** All who have a ticket and are not inside yet. */
    static CheckIns of(Database database, People people) {
        List<byte[]> scans = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int organisation = 1; organisation <= DOORS; organisation++) {
                Person staff = people.staff(organisation);
                try (ResultSet rows = statement.executeQuery("""
                        select code from ticket join event on event.id = event_id
                        join organisation on organisation.id = organisation_id
                        where organisation.slug = 'bench-%d' and event.slug like 'coming-%%' and ticket.state = 'active'
                          and not exists (select from presence where ticket_id = ticket.id)""".formatted(organisation))) {
                    while (rows.next()) {
                        scans.add(scan(staff, organisation, rows.getString(1)));
                    }
                }
            }
            return new CheckIns(scans);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] scan(Person staff, int organisation, String code) {
        return new Request(
                        "POST",
                        "/events/checkin",
                        Map.of(
                                "Authorization", "Bearer " + staff.token(),
                                "orgid", "bench-" + organisation,
                                "Content-Type", "application/json"),
                        "{\"code\":\"%s\",\"zone\":\"venue\"}".formatted(code))
                .bytes();
    }

    int count() {
        return scans.size();
    }

    @Override
    public int run(Client client, int worker, long number) throws IOException {
        // those of one event do not come all at once
        int turn = worker + Math.toIntExact(number) * Load.CLIENTS;
        int status = client.send(scans.get((int) ((long) turn * STRIDE % scans.size())));
        if (status == 200 && client.body().contains("\"success\":true")) {
            admitted.incrementAndGet();
        }
        return status;
    }

    String verdict() {
        return admitted.get() == scans.size()
                ? "%d came, each was let in".formatted(scans.size())
                : "**%d came, but %d were let in**".formatted(scans.size(), admitted.get());
    }
}
