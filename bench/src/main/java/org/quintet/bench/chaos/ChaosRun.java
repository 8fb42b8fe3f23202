package org.quintet.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.quintet.bench.Folders;
import org.quintet.bench.Options;
import org.quintet.bench.data.DataSet;
import org.quintet.bench.load.Cpu;
import org.quintet.bench.load.Load;
import org.quintet.bench.server.Database;
import org.quintet.bench.server.Server;
import org.quintet.bench.write.People;
import org.quintet.bench.write.Person;
import org.quintet.bench.write.Purchase;
import org.quintet.bench.write.Sale;

/** One sale for each fault, and what became of it. */
public final class ChaosRun {

    private static final long REACTIONS_LIMIT = TimeUnit.MINUTES.toNanos(5);

    private final Options options;
    private final int places;
    private final int crowd;
    private final int atOnce;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    public ChaosRun(Options options) {
        this.options = options;
        places = options.pace().quick() ? 150 : 1_000;
        crowd = places * 5;
        atOnce = options.pace().quick() ? 20 : 100;
    }

    /** Whether every sale ended as it must. */
    public boolean run() throws IOException {
        Folders.renew(options.work());
        try (Database database = Database.start(options.work().resolve("postgres"))) {
            Server.launch(options.server(), database, options.work().resolve("node"), Map.of())
                    .awaitReady()
                    .close();
            DataSet.SMALL.growFrom(DataSet.none(), database);
            People people = new People(database);
            for (Fault fault : Faults.all()) {
                if (!options.pace().wants(fault.name())) {
                    continue;
                }
                Optional<String> obstacle = fault.obstacle();
                if (obstacle.isPresent()) {
                    skipped.add(fault.name() + ": " + obstacle.get());
                    System.out.println(fault.name() + ": skipped, because " + obstacle.get());
                } else {
                    sell(fault, database, people);
                }
            }
        }
        // after a failure it stays, with the servers' logs
        Folders.delete(options.work());
        String text = ChaosReport.text(verdicts, skipped, places, crowd, atOnce);
        if (options.reporting()) {
            Files.writeString(options.reports().resolve("chaos.md"), text);
        } else {
            System.out.println(text);
        }
        return verdicts.stream().allMatch(verdict -> verdict.complaints().isEmpty());
    }

    private void sell(Fault fault, Database database, People people) throws IOException {
        Person organiser = people.owners(1).getFirst();
        Path files = fault.files(options.work().resolve("node"));
        try (Stage stage = new Stage(options.server(), database, files, fault.nodes(), fault.settings())) {
            warmUp(stage, database, organiser, people);
            Sale sale = Sale.open(stage.server().port(), organiser, places);
            Crowd buyers = new Crowd(stage, sale, people.buyers(crowd), atOnce);
            long start = System.nanoTime();
            String said = buyers.run(fault, organiser);
            double seconds = (System.nanoTime() - start) / 1e9;
            awaitReactions(database);
            Verdict verdict = verdict(fault, database, sale, buyers, seconds, said);
            verdicts.add(verdict);
            System.out.printf(
                    "%s: %.1f s, recovered after %.1f s, %s %s%n",
                    fault.name(),
                    seconds,
                    verdict.recoverySeconds(),
                    verdict.sums(),
                    verdict.complaints().isEmpty() ? "as it must be" : verdict.complaints());
        } finally {
            fault.end();
        }
    }

    /** A sale does not begin in a server's first second: before it, others buy at another event of each server. */
    private void warmUp(Stage stage, Database database, Person organiser, People people) throws IOException {
        List<Person> buyers = people.buyers(Load.CLIENTS);
        Cpu cpu = new Cpu(stage.server().processId(), database.processId());
        Duration time =
                options.pace().warmUpOfPurchases().dividedBy(stage.ports().size());
        for (int port : stage.ports()) {
            Sale other = Sale.open(port, organiser, Integer.MAX_VALUE);
            Load.during(
                    time,
                    port,
                    cpu,
                    (client, worker, _) -> new Purchase(buyers.get(worker).token(), other.ticketType()).run(client));
        }
        awaitReactions(database);
    }

    private Verdict verdict(Fault fault, Database database, Sale sale, Crowd buyers, double seconds, String said) {
        Doors.Observed observed = buyers.observed();
        String completed = "select ticket_order.id, ticket_order.uuid, buyer_id"
                + " from ticket_order join ticket_order_line on order_id = id"
                + " where state = 'completed' and ticket_type_id = "
                + sale.ticketType();
        String answered =
                buyers.acknowledged().stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        return new Verdict(
                fault.name(),
                seconds,
                Math.max(0, observed.firstAfterFault.get() - observed.fault.get()) / 1e9,
                observed.lost.get(),
                observed.late.get(),
                observed.longestNanos.get() / 1e6,
                sale.sums(database),
                places,
                buyers.acknowledged().size(),
                buyers.acknowledged().isEmpty()
                        ? 0
                        : database.number("select count(*) from unnest(array[" + answered
                                + "]) told where told::uuid not in (select uuid from (" + completed + ") done)"),
                database.number("select count(*) from (select buyer_id from (" + completed
                        + ") done group by buyer_id having count(*) > 1) twice"),
                database.number(
                        "select count(*) from (" + completed
                                + ") done where (select count(*) from mail where cause = 'ticket_purchased:' || done.id || ':completed') <> 1"),
                said);
    }

    /** Until all that follows from the sale after its commits was done: confirmations above all. */
    private static void awaitReactions(Database database) {
        long end = System.nanoTime() + REACTIONS_LIMIT;
        while (database.number("select count(*) from event_publication where completion_date is null") > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("What follows from the sale is not done after five minutes");
            }
            Doors.pause();
        }
    }
}
