package org.quintet.bench.write;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.quintet.bench.Pace;
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
        Load.Work create = (client, worker, _) -> client.send(Sale.newEvent(
                        owners.get(worker % owners.size()).token(), "Event " + number.incrementAndGet(), "draft"))
                .status();
        Load.during(pace.warmUpOfOne(), server.port(), cpu, create);
        Load.Outcome outcome = Load.during(pace.write(), server.port(), cpu, create);
        add(key, "create event", outcome, outcome.complaint(201));
    }

    private void purchases(String key) throws IOException {
        Sale sale = Sale.open(server.port(), people.owners(1).getFirst(), ENOUGH);
        List<Person> buyers = people.buyers(Load.CLIENTS);
        Load.Work buy = (client, worker, _) -> new Purchase(buyers.get(worker).token(), sale.ticketType()).run(client);
        Load.during(pace.warmUpOfPurchases(), server.port(), cpu, buy);
        Load.Outcome outcome = Load.during(pace.write(), server.port(), cpu, buy);
        add(key, "free purchase (4 requests)", outcome, outcome.complaint(200) + confirmations());
    }

    /** Waits until nothing waits to be handled after its commit, and tells how long that took. */
    private String confirmations() {
        long start = System.nanoTime();
        while (database.number("select count(*) from event_publication where completion_date is null") > 0) {
            if (System.nanoTime() - start > MAIL_LIMIT.toNanos()) {
                return "**confirmations are not written after " + MAIL_LIMIT.toMinutes() + " minutes**";
            }
            pause();
        }
        return "the last confirmation was written %.1f s after the last answer"
                .formatted((System.nanoTime() - start) / 1e9);
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
                        .run(client));
        Sale.Sums sums = sale.sums(database);
        boolean right = sums.agree() && sums.issued() == PLACES && outcome.of(200) == PLACES;
        add(
                key,
                "flash sale: 5,000 buyers, 1,000 places, 100 at once",
                outcome,
                "%s%ssold %d, tickets %d, completed orders %d; %.0f completed orders/s; %s"
                        .formatted(
                                right ? "" : "**not as it must be**: ",
                                outcome.complaint(200, 409),
                                sums.issued(),
                                sums.tickets(),
                                sums.completedOrders(),
                                PLACES / outcome.seconds(),
                                confirmations()));
    }

    private void checkIns(String key) {
        CheckIns checkIns = CheckIns.of(database, people);
        Load.Outcome outcome = Load.units(checkIns.count(), Load.CLIENTS, server.port(), cpu, checkIns);
        add(key, "check-in", outcome, outcome.complaint(200) + checkIns.verdict());
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
        Load.Outcome outcome = Load.during(pace.write(), server.port(), cpu, work);
        add(key, "mixed: 90 % lists, 10 % orders", outcome, outcome.complaint(200));
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
