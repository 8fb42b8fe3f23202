package org.quintet.bench.write;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.quintet.bench.Pace;
import org.quintet.bench.http.Client;
import org.quintet.bench.http.Request;
import org.quintet.bench.load.Cpu;
import org.quintet.bench.load.Load;
import org.quintet.bench.server.Database;
import org.quintet.bench.server.Server;
import org.quintet.bench.sql.DatabaseLimit;
import org.quintet.bench.sql.SqlOfRequest;

/** Measures writes on a warm server, beside how often the database commits at most. */
public final class WriteBench {

    private static final int ENOUGH = 1_000_000;
    private static final int CROWD = 5_000;
    private static final int PLACES = 1_000;
    private static final int CONNECTIONS_OF_CROWD = 100;
    private static final int DOORS = 8;
    private static final Duration MAIL_LIMIT = Duration.ofMinutes(3);

    private final Database database;
    private final Server server;
    private final DatabaseLimit limit;
    private final Pace pace;
    private final Cpu cpu;
    private final People people;
    private final List<WriteFigures> figures = new ArrayList<>();

    public WriteBench(Database database, Server server, DatabaseLimit limit, Pace pace) {
        this.database = database;
        this.server = server;
        this.limit = limit;
        this.pace = pace;
        cpu = new Cpu(server.processId(), database.processId());
        people = new People(database);
    }

    /** Measures all. */
    public List<WriteFigures> run() throws IOException {
        commits();
        measure("create-event", this::createEvents);
        measure("purchase", this::purchases);
        measure("flash-sale", this::flashSale);
        measure("check-in", this::checkIns);
        measure("mixed", this::mixed);
        return figures;
    }

    private interface Measurement {
        void run(String key) throws IOException;
    }

    private void measure(String key, Measurement measurement) throws IOException {
        if (pace.wants(key)) {
            measurement.run(key);
        }
    }

    /** One short row in each transaction: nothing that is durable is faster. */
    private void commits() {
        database.execute("create table if not exists bench_commit (word text)");
        double perSecond = limit.perSecond(
                "commit", List.of(new SqlOfRequest(List.of("insert into bench_commit values ('x')"), 1)), pace.write());
        database.execute("drop table bench_commit");
        add(new WriteFigures(
                "commit", "PostgreSQL: commit of one row", perSecond, 0, 0, 0, 0, 0, 0, "by " + limit.tool()));
    }

    private void createEvents(String key) {
        List<Person> owners = people.owners(DOORS);
        AtomicInteger number = new AtomicInteger();
        Load.Work create = (client, worker, _) -> client.send(
                        Sale.newEvent(owners.get(worker % owners.size()).token(), "Event " + number.incrementAndGet()))
                .status();
        Load.during(pace.warmUpOfOne(), server.port(), cpu, create).onlyOf(201);
        add(
                key,
                "create event",
                Load.during(pace.write(), server.port(), cpu, create).onlyOf(201),
                "");
    }

    private void purchases(String key) throws IOException {
        Sale sale = Sale.open(server.port(), people.owners(1).getFirst(), ENOUGH);
        List<Person> buyers = people.buyers(Load.CLIENTS);
        Load.Work buy = (client, worker, _) -> new Purchase(buyers.get(worker).token(), sale.ticketType()).run(client);
        Load.during(pace.warmUpOfOne(), server.port(), cpu, buy).onlyOf(200);
        Load.Outcome outcome =
                Load.during(pace.write(), server.port(), cpu, buy).onlyOf(200);
        double waited = awaitMails(sale);
        add(
                key,
                "free purchase (4 requests)",
                outcome,
                "the last confirmation was written %.1f s after the last purchase".formatted(waited));
    }

    /** Seconds until nothing of the sale waits to be handled after its commit. */
    private double awaitMails(Sale sale) {
        long start = System.nanoTime();
        while (database.number("select count(*) from event_publication where completion_date is null") > 0) {
            if (System.nanoTime() - start > MAIL_LIMIT.toNanos()) {
                throw new IllegalStateException("Reactions to the sale of " + sale.ticketType() + " do not end");
            }
            pause();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void flashSale(String key) throws IOException {
        Sale sale = Sale.open(server.port(), people.owners(1).getFirst(), PLACES);
        List<Person> buyers = people.buyers(CROWD);
        Load.Outcome outcome = Load.units(
                        CROWD,
                        CONNECTIONS_OF_CROWD,
                        server.port(),
                        cpu,
                        (client, worker, number) -> new Purchase(
                                        buyers.get(worker + Math.toIntExact(number) * CONNECTIONS_OF_CROWD)
                                                .token(),
                                        sale.ticketType())
                                .run(client))
                .onlyOf(200, 409);
        Sale.Sums sums = sale.sums(database);
        if (!sums.agree() || sums.issued() != PLACES || outcome.of(200) != PLACES) {
            throw new IllegalStateException(
                    "Not exactly " + PLACES + " sold: " + sums + ", answered " + outcome.statuses());
        }
        double waited = awaitMails(sale);
        add(
                key,
                "flash sale: 5,000 buyers, 1,000 places, 100 at once",
                outcome,
                "sold %d, tickets %d, completed orders %d; %.0f completed orders/s; confirmations %.1f s later"
                        .formatted(
                                sums.issued(),
                                sums.tickets(),
                                sums.completedOrders(),
                                PLACES / outcome.seconds(),
                                waited));
    }

    /** A ticket at its organisation's door. */
    private record Arrival(int organisation, String code) {}

    private void checkIns(String key) {
        List<Arrival> arrivals = arrivals();
        List<Person> staff = new ArrayList<>();
        for (int number = 1; number <= DOORS; number++) {
            staff.add(people.staff(number));
        }
        AtomicLong admitted = new AtomicLong();
        Load.Outcome outcome = Load.units(
                        arrivals.size(), Load.CLIENTS, server.port(), cpu, (client, worker, number) -> {
                            Arrival arrival = arrivals.get(worker + Math.toIntExact(number) * Load.CLIENTS);
                            Client.Answer answer = client.send(new Request(
                                    "POST",
                                    "/events/checkin",
                                    Map.of(
                                            "Authorization",
                                                    "Bearer "
                                                            + staff.get(arrival.organisation() - 1)
                                                                    .token(),
                                            "orgid", "bench-" + arrival.organisation(),
                                            "Content-Type", "application/json"),
                                    "{\"code\":\"%s\",\"zone\":\"venue\"}".formatted(arrival.code())));
                            if (answer.status() == 200
                                    && answer.json().get("success").asBoolean()) {
                                admitted.incrementAndGet();
                            }
                            return answer.status();
                        })
                .onlyOf(200);
        if (admitted.get() != arrivals.size()) {
            throw new IllegalStateException(arrivals.size() + " came, but " + admitted + " were admitted");
        }
        add(key, "check-in", outcome, "%d tickets, each admitted once".formatted(arrivals.size()));
    }

    private List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        String query = """
                select substr(organisation.slug, 7), code
                from ticket join event on event.id = event_id join organisation on organisation.id = organisation_id
                where organisation.slug in ('bench-1', 'bench-2', 'bench-3', 'bench-4', 'bench-5', 'bench-6', 'bench-7',
                                            'bench-8')
                  and event.slug like 'coming-%' and not exists (select from presence where ticket_id = ticket.id)
                  and ticket.state = 'active'
                order by random()""";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                arrivals.add(new Arrival(rows.getInt(1), rows.getString(2)));
            }
            return arrivals;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nine readers' requests to each order. */
    private void mixed(String key) throws IOException {
        Sale sale = Sale.open(server.port(), people.owners(1).getFirst(), ENOUGH);
        List<Person> buyers = people.buyers(Load.CLIENTS);
        Request list = Request.get("/v1/events?page%5Bsize%5D=20");
        byte[][] reads = {
            list.bytes(),
            Request.get("/client/events").with("orgid", "bench-1").bytes(),
            Request.get("/api/public/events?pastEvents=false&top=25")
                    .with("X-Quintet-Organisation", "bench-2")
                    .bytes()
        };
        Load.Work work = (client, worker, number) -> number % 10 == 9
                ? client.send(new Purchase(buyers.get(worker).token(), sale.ticketType()).order())
                        .status()
                : client.send(reads[(int) ((worker + number) % reads.length)]);
        add(
                key,
                "mixed: 90 % lists, 10 % orders",
                Load.during(pace.write(), server.port(), cpu, work).onlyOf(200),
                "");
    }

    private void add(String key, String name, Load.Outcome outcome, String remark) {
        add(new WriteFigures(
                key,
                name,
                outcome.perSecond(),
                outcome.latencies().millis(0.5),
                outcome.latencies().millis(0.99),
                outcome.longestMillis(),
                outcome.cpu().server() * 1000 / outcome.units(),
                outcome.cpu().database() * 1000 / outcome.units(),
                outcome.cpu().clients() * 1000 / outcome.units(),
                remark));
    }

    private void add(WriteFigures one) {
        figures.add(one);
        System.out.printf(
                "  %-52s %7.0f/s, p50 %6.1f ms, p99 %6.1f ms, longest answer %6.1f ms, CPU ms %.2f, %.2f, %.2f %s%n",
                one.name(),
                one.perSecond(),
                one.median(),
                one.p99(),
                one.longestRequest(),
                one.serverMillis(),
                one.databaseMillis(),
                one.clientMillis(),
                one.remark());
    }
}
