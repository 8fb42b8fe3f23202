package org.quintet.bench.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.quintet.bench.http.Request;
import org.quintet.bench.server.Database;
import org.quintet.bench.server.Tokens;

/**
 * Something that clients read.
 *
 * @param key names it in the figures that are kept
 * @param requests the same for several organisations or events, sent in turn
 */
record Read(String key, String name, List<Request> requests) {

    private static final int VARIANTS = 8;
    private static final String SHAPE = "&_shape=CalendarEvents.Records.Id,CalendarEvents.Records.Name,"
            + "CalendarEvents.Records.StartDateUtc,CalendarEvents.Records.HasLargeImage";

    Read {
        requests = List.copyOf(requests);
    }

    /** All that is measured. */
    static List<Read> all(Database database) {
        Tokens tokens = new Tokens(database);
        List<String> staff = IntStream.rangeClosed(1, VARIANTS)
                .mapToObj(n -> tokens.of(database.number("select id from users where username = 'staff-" + n + "'")))
                .toList();
        List<String> events = IntStream.rangeClosed(1, VARIANTS)
                .mapToObj(n -> database.value("""
                        select identifier from event join organisation on organisation.id = organisation_id
                        where organisation.slug = 'bench-%d' and event.slug = 'coming-%d'""".formatted(n, n)))
                .toList();
        String day = database.value("select to_char(now() + interval '30 days', 'YYYY-MM-DD')");
        String monthLater = database.value("select to_char(now() + interval '60 days', 'YYYY-MM-DD')");
        List<Read> all = new ArrayList<>();
        all.add(each(
                "openevent-list",
                "Open Event, list of 20",
                n -> openEvent("/v1/events?page%5Bsize%5D=20&page%5Bnumber%5D=" + (n + 1))));
        all.add(each("openevent-event", "Open Event, one event", n -> openEvent("/v1/events/" + events.get(n))));
        all.add(each(
                "appmint-list",
                "AppMint, client list",
                n -> Request.get("/client/events").with("orgid", "bench-" + (n + 1))));
        all.add(each(
                "primecal-month",
                "PrimeCal, month",
                n -> Request.get("/api/events?startDate=" + day + "&endDate=" + monthLater)
                        .with("Authorization", "Bearer " + staff.get(n))));
        all.add(each(
                "eventstaff-list",
                "EventStaff, list",
                n -> Request.get("/api/v1/objects/events").with("Authorization", "Bearer " + staff.get(n))));
        all.add(each("nexudus-whole", "Nexudus, list whole", n -> nexudus(n, "")));
        all.add(each("nexudus-shaped", "Nexudus, list shaped", n -> nexudus(n, SHAPE)));
        return all;
    }

    private static Read each(String key, String name, IntFunction<Request> request) {
        return new Read(
                key, name, IntStream.range(0, VARIANTS).mapToObj(request).toList());
    }

    private static Request openEvent(String path) {
        return Request.get(path).with("Accept", "application/vnd.api+json");
    }

    private static Request nexudus(int n, String shape) {
        return Request.get("/api/public/events?pastEvents=false&page=1&top=25" + shape)
                .with("X-Quintet-Organisation", "bench-" + (n + 1));
    }
}
