package org.quintet.api.primecal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quintet.platform.http.WireApi;
import org.quintet.platform.http.WireApis;
import org.quintet.testing.Http;
import org.quintet.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Calls every route as everybody, and compares the status with the one that {@code permissions.txt} declares. */
class PrimeCalPermissionsTest extends PrimeCalTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "primecal", "permissions.txt");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private WireApis apis;

    /** What {@code {id}} is the id of. */
    private static final Map<String, String> ID_OF_PREFIX = Map.of(
            "/api/events/", "{event}",
            "/api/calendars/", "{calendar}",
            "/api/calendar-groups/", "{group}",
            "/api/api-keys/", "{key}");

    private enum Caller {
        OWNER,
        ADMIN,
        WRITE,
        READ,
        STRANGER,
        STAFF,
        MEMBER,
        NOBODY
    }

    private record Line(
            String method, String path, @Nullable String body, Map<Caller, String> statuses) {

        static Line of(String text) {
            String[] cells = text.split("\\|", -1);
            String[] route = cells[0].strip().split("\\s+", -1);
            String body = cells[1].strip();
            Iterator<String> statuses =
                    List.of(cells[2].strip().split("\\s+", -1)).iterator();
            Map<Caller, String> byCaller = new EnumMap<>(Caller.class);
            Arrays.stream(Caller.values()).forEach(caller -> byCaller.put(caller, statuses.next()));
            return new Line(route[0], route[1], body.isEmpty() ? null : body, byCaller);
        }

        String route() {
            return method + " " + path;
        }

        /** The path with the names of what it is about. */
        String target() {
            String id = ID_OF_PREFIX.entrySet().stream()
                    .filter(prefix -> path.startsWith(prefix.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("0");
            return path.replace("{id}", id)
                    .replace("{eventId}", "{event}")
                    .replace("{commentId}", "{comment}")
                    .replace("{calendarId}", "{calendar}")
                    .replace("{secret}", "guessed");
        }
    }

    private static List<Line> table() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTableHasTheRoutesOfTheServer() {
        List<String> routes = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> apis.ofPath(path)
                                .map(WireApi::name)
                                .filter("primecal"::equals)
                                .isPresent())
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .toList();

        assertThat(table().stream().map(Line::route)).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> everybodyIsAnsweredAsTheTableSays() {
        Cast cast = new Cast();
        return table().stream()
                .map(line -> dynamicTest(line.route(), () -> {
                    List<String> wrong = new ArrayList<>();
                    Map<Boolean, Map<String, Long>> scenes = new HashMap<>();
                    for (Caller caller : Caller.values()) {
                        @Nullable String expected = line.statuses().get(caller);
                        if (!line.method().equals("GET")) {
                            scenes.clear();
                        }
                        Map<String, Long> names = scenes.computeIfAbsent(
                                inOrganisation(caller),
                                organised -> cast.scene(organised, line.target() + line.body()));
                        Http.Answer answer = cast.as(caller)
                                .send(
                                        line.method(),
                                        filled(line.target(), names),
                                        line.body() == null ? null : filled(line.body(), names),
                                        "application/json");
                        if (!Integer.toString(answer.status()).equals(expected)) {
                            wrong.add(caller.name().toLowerCase(Locale.ROOT) + " is answered " + answer.status()
                                    + " instead of " + expected + ": " + answer.request() + " " + answer.body());
                        }
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    private static boolean inOrganisation(Caller caller) {
        return caller == Caller.STAFF || caller == Caller.MEMBER;
    }

    private static String filled(String text, Map<String, Long> names) {
        String filled = text;
        for (Map.Entry<String, Long> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue().toString());
        }
        return filled;
    }

    /** The callers, and what they meet: something new wherever it may be used up. */
    private final class Cast {

        private final Map<Caller, Http> clients = new EnumMap<>(Caller.class);
        private final Map<Caller, Long> ids = new EnumMap<>(Caller.class);
        private final long organisationsCalendar;

        Cast() {
            World.Org organisation = world().organisation();
            Arrays.stream(Caller.values())
                    .filter(caller -> caller != Caller.NOBODY)
                    .forEach(caller -> {
                        World.Person person = world().member(
                                        inOrganisation(caller) ? organisation : world().organisation(),
                                        caller == Caller.STAFF ? "staff" : "member");
                        clients.put(caller, PrimeCalPermissionsTest.this.as(person));
                        ids.put(caller, person.id());
                    });
            long event = as(Caller.STAFF)
                    .post("/api/v1/objects/events", """
                            {"title":"x","start_time":"2026-06-15 18:00:00","end_time":"2026-06-15 23:00:00",
                             "timezone":"UTC","venue_name":"x"}""")
                    .expect(201)
                    .json()
                    .at("/data/id")
                    .asLong();
            organisationsCalendar = as(Caller.STAFF)
                    .get(EVENTS + "/" + event)
                    .expect(200)
                    .json()
                    .get("calendarId")
                    .asLong();
        }

        Http as(Caller caller) {
            return clients.getOrDefault(caller, http());
        }

        /** What {@code text} names. */
        Map<String, Long> scene(boolean inOrganisation, String text) {
            Http maker = as(inOrganisation ? Caller.STAFF : Caller.OWNER);
            Http owner = as(Caller.OWNER);
            long calendar = inOrganisation ? organisationsCalendar : sharedCalendar();
            JsonNode event = create(
                    maker, "{\"title\":\"x\",\"startDate\":\"2026-03-30\",\"calendarId\":%d}".formatted(calendar));
            Map<String, Long> names = new HashMap<>(
                    Map.of("calendar", calendar, "event", event.get("id").asLong(), "person", id(Caller.STRANGER)));
            if (text.contains("{comment}")) {
                names.put("comment", made(maker, path(event) + "/comments", "{\"content\":\"x\"}", "/id"));
            }
            if (text.contains("{group}")) {
                names.put("group", made(owner, "/api/calendar-groups", "{\"name\":\"group\"}", "/id"));
            }
            if (text.contains("{key}")) {
                names.put("key", made(owner, "/api/api-keys", "{\"name\":\"x\"}", "/key/id"));
            }
            return names;
        }

        private long sharedCalendar() {
            long calendar = made(as(Caller.OWNER), "/api/calendars", "{\"name\":\"x\"}", "/id");
            for (Caller caller : List.of(Caller.ADMIN, Caller.WRITE, Caller.READ)) {
                as(Caller.OWNER)
                        .post(
                                "/api/calendars/" + calendar + "/share",
                                "{\"userIds\":[%d],\"permission\":\"%s\"}"
                                        .formatted(id(caller), caller.name().toLowerCase(Locale.ROOT)))
                        .expect(201);
            }
            return calendar;
        }

        private long made(Http maker, String path, String body, String id) {
            return maker.post(path, body).expect(201).json().at(id).asLong();
        }

        private long id(Caller caller) {
            return ids.getOrDefault(caller, 0L);
        }
    }
}
