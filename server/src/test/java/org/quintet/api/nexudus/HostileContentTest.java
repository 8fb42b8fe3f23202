package org.quintet.api.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is strange is stored and returned as it came, or refused; it breaks nothing. */
class HostileContentTest extends NexudusTest {

    private static final List<String> TEXTS = List.of(
            "<script>alert('x')</script><p onclick=\"y\">Hi &amp; bye</p>",
            "🧘‍♀️🎉 👩🏽‍🚀",
            "مرحبا بالعالم ‏(RTL)‎ שלום",
            "'; drop table event; -- \" \\ % _ ${x} #{y} {{z}}",
            "a\tb\nc\r\nd\u00a0e\u2028f",
            "\ufeffZ̴̢a̷l̶g̸o̵");

    private World.Org location = new World.Org("", "");
    private Http operator = new Http("");

    @BeforeEach
    void aLocationWithAnOperator() {
        location = world().organisation("Europe/London");
        operator = operatorOf(location);
    }

    @Test
    void textsComeBackAsTheyWere() {
        for (String text : TEXTS) {
            ObjectNode sent = event(text, 24);
            List<String> fields =
                    List.of("Name", "ShortDescription", "LongDescription", "HostFullName", "Location", "TicketNotes");
            fields.forEach(field -> sent.put(field, text));

            long id = create(operator, sent);

            JsonNode shown = shown(location, id);
            JsonNode record = operator.get("/api/content/calendarevents/" + id)
                    .expect(200)
                    .json();
            for (String field : fields) {
                assertThat(shown.get(field).asString()).as(field).isEqualTo(text);
                assertThat(record.get(field).asString()).as(field).isEqualTo(text);
            }
            long product = create(
                    operator,
                    "eventproducts",
                    JSON.createObjectNode()
                            .put("CalendarEventId", id)
                            .put("Name", text)
                            .put("Description", text)
                            .put("DisplayOrder", 1)
                            .put("StartDate", "2020-01-01T00:00:00Z")
                            .put("EndDate", "2090-01-01T00:00:00Z")
                            .put("Price", 1)
                            .toString());
            assertThat(operator.get("/api/content/eventproducts/" + product)
                            .json()
                            .get("Description")
                            .asString())
                    .isEqualTo(text);
        }
        assertThat(names(at(location).get("/api/public/events").json())).containsExactlyInAnyOrderElementsOf(TEXTS);
    }

    @Test
    void searchFindsPartsOfWordsWithoutAccentsAndInAnyScript() {
        create(operator, event("Crème brûlée workshop", 1));
        create(operator, event("Łódź, Ærøskøbing & Straße", 2));
        create(operator, event("مَرْحَبًا بالعالم", 3));
        create(operator, event("Morning", 4).put("LongDescription", "<p>Caf&eacute; &amp; <b>Yo</b>ga</p>"));
        String[][] searches = {
            {"creme brulee", "Crème brûlée workshop"},
            {"BRÛL work", "Crème brûlée workshop"},
            {"lodz strasse", "Łódź, Ærøskøbing & Straße"},
            {"aerosk", "Łódź, Ærøskøbing & Straße"},
            {"مرحبا", "مَرْحَبًا بالعالم"},
            {"& yoga", "Morning"},
        };
        for (String[] search : searches) {
            assertThat(names(search(search[0]))).as(search[0]).containsExactly(search[1]);
        }
        assertThat(names(search("creme strasse"))).isEmpty();
        assertThat(names(search("' or '1'='1"))).isEmpty();
        assertThat(names(search("a".repeat(5000)))).isEmpty();
        at(location).get("/api/public/events?search=%00").expect(400);
    }

    private JsonNode search(String keyword) {
        return at(location)
                .get("/api/public/events?search=" + URLEncoder.encode(keyword, StandardCharsets.UTF_8))
                .expect(200)
                .json();
    }

    @Test
    void bodiesThatAreTooLargeAreRefused() {
        String large = "x".repeat(10 * 1024 * 1024);
        for (String kind : List.of(
                "calendarevents",
                "calendareventcategories",
                "eventproducts",
                "eventattendees",
                "eventcomments",
                "eventwaitingattendees")) {
            operator.post("/api/content/" + kind, "{\"Name\":\"" + large + "\"}")
                    .expect(413);
        }
        operator.post("/api/content/calendarevents", event("x".repeat(501), 1).toString())
                .expect(400);
        create(operator, event("x".repeat(500), 1).put("LongDescription", "é".repeat(200_000)));
        assertThat(names(at(location).get("/api/public/events").json())).hasSize(1);
    }

    @Test
    void whateverIsSentIsAnsweredWithoutFailing() {
        long event = create(operator, event("Yoga", 24).put("EnableWaitList", true));
        long product = product(operator, event, "Entry", "1", "");
        Random random = new Random(4711);
        List<String> values = List.of(
                "null",
                "true",
                "-1",
                "0",
                "1.5",
                "1e400",
                "99999999999999999999",
                "\"\"",
                "\" \"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"9999-12-31T23:59:59Z\"",
                "\"+1000000000-01-01\"",
                "[]",
                "[1,\"a\"]",
                "[[[]]]",
                "{}",
                "{\"Id\":1}",
                "\"" + "y".repeat(3000) + "\"",
                Long.toString(event),
                Long.toString(product));
        List<String> fields = List.of(
                "Id",
                "BusinessId",
                "CalendarEventId",
                "EventProductId",
                "CoworkerId",
                "PostedById",
                "Name",
                "Title",
                "Text",
                "FullName",
                "Email",
                "StartDate",
                "EndDate",
                "PublishDate",
                "Price",
                "Allocation",
                "Rating",
                "DisplayOrder",
                "MaxTicketsPerAttendee",
                "EventCategories",
                "AddedEventCategories",
                "CalendarEvents",
                "Published",
                "Visible",
                "CheckedIn",
                "ShowInHomePage",
                "LongDescription",
                "VenueAddress");
        List<String> kinds = List.of(
                "calendarevents",
                "calendareventcategories",
                "eventproducts",
                "eventattendees",
                "eventcomments",
                "eventwaitingattendees");
        for (int round = 0; round < 600; round++) {
            StringBuilder body = new StringBuilder("{\"Id\":" + (random.nextBoolean() ? event : product));
            for (int i = random.nextInt(6); i >= 0; i--) {
                body.append(",\"").append(any(fields, random)).append("\":").append(any(values, random));
            }
            String path = "/api/content/" + any(kinds, random);
            Http.Answer answer =
                    random.nextBoolean() ? operator.post(path, body + "}") : operator.put(path, body + "}");
            assertThat(answer.status())
                    .as("%s %s: %s", path, body, answer.body())
                    .isLessThan(500);
        }
        for (String query : List.of("page", "top", "categoryId", "search", "featured", "pastEvents", "_shape", "x")) {
            for (String value : values) {
                String parameter = query + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                assertThat(at(location).get("/api/public/events?" + parameter).status())
                        .as(parameter)
                        .isLessThan(500);
                assertThat(operator.get("/api/content/eventproducts?EventProduct_Name=a&size=3&orderBy=Id&" + parameter)
                                .status())
                        .as(parameter)
                        .isLessThan(500);
            }
        }
        for (String path : List.of(
                "/api/public/events/%ff",
                "/api/public/events/-1/product/-1",
                "/api/public/events/my/x/sendTicket",
                "/api/content/eventproducts/99999999999999999999",
                "/api/content/nothing",
                "/api/public")) {
            assertThat(operator.get(path).status()).as(path).isBetween(400, 499);
        }
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
