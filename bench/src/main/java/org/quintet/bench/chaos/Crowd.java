package org.quintet.bench.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quintet.bench.write.Person;
import org.quintet.bench.write.Sale;

/** All buyers of a sale, so many at once. */
final class Crowd {

    private final Stage stage;
    private final Sale sale;
    private final int atOnce;
    private final Doors.Observed observed = new Doors.Observed();
    private final Queue<Person> waiting;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    /** @param atOnce how many buy at the same time */
    Crowd(Stage stage, Sale sale, List<Person> buyers, int atOnce) {
        this.stage = stage;
        this.sale = sale;
        this.atOnce = atOnce;
        this.waiting = new ConcurrentLinkedQueue<>(buyers);
    }

    /** Sends all buyers, lets the fault happen in between, and returns what the fault has to say when all are done. */
    String run(Fault fault, Person organiser) throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                int first = i;
                workers.add(threads.submit(() -> buyAsLongAsThereAreBuyers(first)));
            }
            while (acknowledged.size() < sale.places() / 3 && workers.stream().noneMatch(Future::isDone)) {
                Doors.pause();
            }
            observed.fault.set(System.nanoTime());
            String said = fault.strike(stage, organiser);
            for (Future<?> worker : workers) {
                worker.get();
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void buyAsLongAsThereAreBuyers(int first) {
        try (Doors doors = new Doors(stage.ports(), first, observed)) {
            for (Person buyer = waiting.poll(); buyer != null; buyer = waiting.poll()) {
                new PatientBuyer(buyer, sale, doors).buy().ifPresent(acknowledged::add);
            }
        }
    }

    /** Identifiers of the orders whose completion was answered. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    Doors.Observed observed() {
        return observed;
    }
}
