package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.schema.Tables.ORGANISATION;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many lists of events a server with 10,000 events at 200 locations answers in a second, whole and in the document's
 * shape, as a ratio to the same server's answers of the same size that are always the same. Not part of the tests, because
 * times depend on the machine: run it with {@code -Dtest=CatalogueMeasurement}.
 */
class CatalogueMeasurement extends NexudusTest {

    private static final int LOCATIONS = 200;
    private static final int EVENTS_EACH = 50;
    private static final int CLIENTS = 4;
    private static final long WARMING_UP = TimeUnit.SECONDS.toNanos(10);
    private static final long ROUND = TimeUnit.SECONDS.toNanos(5);
    private static final int ROUNDS = 3;

    private static final String LIST = "/api/public/events?pastEvents=false&page=1&top=25";
    private static final String SHAPE = "&_shape=CalendarEvents.Records.Id,CalendarEvents.Records.Name,"
            + "CalendarEvents.Records.StartDateUtc,CalendarEvents.Records.HasLargeImage";

    @Autowired
    private DSLContext sql;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void theListOfABusyInstallation() throws Exception {
        World.Org first = fill();
        List<Http> locations = locations(first);
        String whole = locations.getFirst().get(LIST).expect(200).body();
        String shaped = locations.getFirst().get(LIST + SHAPE).expect(200).body();
        assertThat(JSON.readTree(whole).at("/CalendarEvents/Records")).hasSize(25);
        serve("/api/public/constant/whole", whole);
        serve("/api/public/constant/shaped", shaped);

        compare("whole", whole, locations, LIST, "/api/public/constant/whole");
        compare("shaped", shaped, locations, LIST + SHAPE, "/api/public/constant/shaped");
    }

    private void compare(String what, String body, List<Http> locations, String path, String constant)
            throws Exception {
        AtomicInteger turn = new AtomicInteger();
        Runnable list = () ->
                locations.get(turn.getAndIncrement() % LOCATIONS).get(path).expect(200);
        Runnable same = () -> locations.getFirst().get(constant).expect(200);
        perSecond(list, WARMING_UP);
        perSecond(same, WARMING_UP / 2);
        List<Double> lists = new ArrayList<>();
        List<Double> constants = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            lists.add(perSecond(list, ROUND));
            constants.add(perSecond(same, ROUND));
        }
        System.out.printf(
                "%s, %d bytes: %.0f lists a second, %.0f constant answers a second, ratio %.2f%n",
                what,
                body.getBytes(StandardCharsets.UTF_8).length,
                median(lists),
                median(constants),
                median(lists) / median(constants));
    }

    private static double perSecond(Runnable request, long nanos) throws Exception {
        long end = System.nanoTime() + nanos;
        long start = System.nanoTime();
        int answers = 0;
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> counts = IntStream.range(0, CLIENTS)
                    .mapToObj(_ -> threads.submit(() -> {
                        int count = 0;
                        while (System.nanoTime() < end) {
                            request.run();
                            count++;
                        }
                        return count;
                    }))
                    .toList();
            for (Future<Integer> count : counts) {
                answers += count.get();
            }
        }
        return answers * 1e9 / (System.nanoTime() - start);
    }

    /** Puts a route into the running server that answers with this body and does nothing else. */
    private void serve(String path, String body) throws NoSuchMethodException {
        Method method = Constant.class.getDeclaredMethod("answer");
        requestMappingHandlerMapping.registerMapping(
                RequestMappingInfo.paths(path).methods(RequestMethod.GET).build(),
                new Constant(body.getBytes(StandardCharsets.UTF_8)),
                method);
    }

    /** Answers with one body. */
    public static final class Constant {

        private final byte[] body;

        Constant(byte[] body) {
            this.body = body;
        }

        @Permits(Who.ANYONE)
        public ResponseEntity<byte[]> answer() {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
        }
    }

    private List<Http> locations(World.Org first) {
        return sql
                .select(ORGANISATION.SLUG)
                .from(ORGANISATION)
                .where(ORGANISATION.SLUG.like(first.slug() + "-copy-%").or(ORGANISATION.SLUG.eq(first.slug())))
                .fetch(ORGANISATION.SLUG)
                .stream()
                .map(slug -> at(new World.Org(slug, slug)))
                .toList();
    }

    /** One location with one event as a busy site has it, and as many copies as it takes. */
    private World.Org fill() {
        World.Org first = world().organisation("Europe/London");
        Http operator = operatorOf(first);
        long category = create(operator, "calendareventcategories", "{\"Title\":\"Workshops\"}");
        ObjectNode event = event("Morning Yoga & Mindfulness", 24)
                .put("ShortDescription", "Start your week with a guided yoga session open to all levels.")
                .put("LongDescription", "<p>Join us every Monday for a 45-minute yoga session.</p>".repeat(20))
                .put("HostFullName", "Sarah Chen")
                .put("Location", "Studio Room B")
                .put("Allocation", 20)
                .put("NewLargeLogoUrl", "https://example.org/large.png");
        event.putArray("EventCategories").add(category);
        long id = create(operator, event);
        product(operator, id, "Free Entry", "0", "");
        product(operator, id, "Supporter", "12", ",\"Allocation\":5");
        String slug = first.slug();
        sql.execute("""
                insert into organisation (slug, name, timezone, created_at, updated_at)
                select slug || '-copy-' || n, name, timezone, created_at, updated_at
                from organisation, generate_series(2, ?) n where slug = ?""", LOCATIONS, slug);
        sql.execute("""
                insert into calendar (organisation_id, name, is_default, created_at, updated_at)
                select id, name, true, created_at, updated_at from organisation where slug like ?""", slug + "-copy-%");
        sql.execute("""
                insert into event_category (organisation_id, title, created_at, updated_at)
                select id, 'Workshops', created_at, updated_at from organisation where slug like ?""", slug + "-copy-%");
        sql.execute("""
                insert into event (identifier, organisation_id, calendar_id, slug, created_at, updated_at, state, visibility,
                                   name, short_description, description, description_html, organiser_name, venue_name, capacity,
                                   large_image_url, starts_at, ends_at, timezone)
                select 'm' || lpad(to_hex(nextval('event_id_seq')), 7, '0'), calendar.organisation_id, calendar.id,
                       event.slug || '-' || n, event.created_at, event.updated_at, state, event.visibility,
                       event.name, short_description, event.description, description_html, organiser_name, venue_name, capacity,
                       large_image_url, starts_at + n * interval '1 hour', ends_at + n * interval '1 hour', timezone
                from event, generate_series(1, ?) n, calendar
                where event.id = ? and calendar.is_default and calendar.organisation_id in
                      (select id from organisation where slug like ?)""", EVENTS_EACH, id, slug + "%");
        sql.execute("""
                insert into ticket_type (event_id, slug, name, price, capacity, sales_starts_at, sales_ends_at, created_at,
                                         updated_at)
                select copy.id, type.slug, type.name, price, type.capacity, sales_starts_at, sales_ends_at, type.created_at,
                       type.updated_at
                from ticket_type type, event copy
                where type.event_id = ? and copy.name = 'Morning Yoga & Mindfulness' and copy.id <> type.event_id
                      and copy.identifier like 'm%'""", id);
        sql.execute("""
                insert into event_in_category (event_id, category_id)
                select event.id, event_category.id
                from event join event_category using (organisation_id)
                where event.identifier like 'm%' and title = 'Workshops'
                on conflict do nothing""");
        sql.execute("analyze");
        return first;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
