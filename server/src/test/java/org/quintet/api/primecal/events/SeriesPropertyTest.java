package org.quintet.api.primecal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quintet.api.primecal.PrimeCalTest;
import org.quintet.recurrence.EventAddress;
import org.quintet.recurrence.Pattern;
import org.quintet.recurrence.Rule;
import org.quintet.recurrence.SeriesModel;
import org.quintet.recurrence.SeriesModel.Listed;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Whatever is done to a series, no occurrence is lost, doubled, or comes to have another's id. */
class SeriesPropertyTest extends PrimeCalTest {

    private static final int SERIES = 12;
    private static final int CHANGES = 12;

    private final Random random = new Random(20260630);
    private Http client;
    private final List<String> history = new ArrayList<>();

    @BeforeEach
    void signIn() {
        client = somebody();
    }

    @Test
    void aListIsWhatWritingDownEachOccurrenceGives() {
        long calendarId = create(client, SCHOOL_PICKUP).get("calendarId").asLong();
        for (int i = 0; i < SERIES; i++) {
            aSeries(calendarId, i);
        }
    }

    private void aSeries(long calendarId, int number) {
        history.clear();
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        Rule rule = SeriesModel.some(random, start);
        SeriesModel model = new SeriesModel(rule, start, "Series " + number, "08:00");
        JsonNode created = send("POST", "/recurring", """
                {"title":"Series %d","startDate":"%s","startTime":"08:00","endTime":"23:30","calendarId":%d,
                 "recurrence":%s}""".formatted(number, start, calendarId, json(rule)));
        long id = created.get(0).get("id").asLong();
        compare(model, id);
        for (int change = 0; change < CHANGES && !model.listed().isEmpty(); change++) {
            change(model, id, "Change " + change, "%02d:15".formatted(change));
            compare(model, id);
        }
        client.delete(EVENTS + "/" + id).expect(200);
    }

    private void change(SeriesModel model, long id, String title, String time) {
        List<Listed> listed = model.listed();
        Listed one = listed.get(random.nextInt(listed.size()));
        String path = "/" + EventAddress.ofOccurrence(id, one.original()).id();
        Optional<String> newTitle = random.nextBoolean() ? Optional.of(title) : Optional.empty();
        Optional<String> newTime = random.nextBoolean() ? Optional.of(time) : Optional.empty();
        int days = random.nextInt(3) == 0 ? random.nextInt(-9, 10) : 0;
        String fields = newTitle.map("\"title\":\"%s\","::formatted).orElse("")
                + newTime.map("\"startTime\":\"%s\","::formatted).orElse("")
                + (days == 0 ? "" : "\"startDate\":\"" + one.date().plusDays(days) + "\",");
        switch (random.nextInt(6)) {
            case 0 -> {
                send("DELETE", path, "");
                model.remove(one);
            }
            case 1, 2 -> {
                send("PATCH", path, "{" + fields + "\"updateMode\":\"single\"}");
                if (!fields.isEmpty()) {
                    model.change(one, newTitle, newTime, days);
                }
            }
            case 3 -> {
                send("PATCH", path + "/recurring", "{" + fields + "\"updateScope\":\"future\"}");
                if (!fields.isEmpty()) {
                    model.changeMany(Optional.of(one), newTitle, newTime, days);
                }
            }
            case 4 -> {
                send("PATCH", path, "{" + fields + "\"updateMode\":\"all\"}");
                model.changeMany(Optional.empty(), newTitle, newTime, days);
            }
            default -> followAnotherRule(model, id, path, one);
        }
    }

    private void followAnotherRule(SeriesModel model, long id, String path, Listed one) {
        if (random.nextBoolean() && model.startsFirst()) {
            Rule rule = SeriesModel.some(random, model.start());
            send("PATCH", "/" + id + "/recurring", "{\"updateScope\":\"all\",\"recurrence\":" + json(rule) + "}");
            model.followAll(rule);
            return;
        }
        Rule rule = SeriesModel.some(random, model.dateByRule(one));
        send("PATCH", path + "/recurring", "{\"updateScope\":\"future\",\"recurrence\":" + json(rule) + "}");
        model.follow(rule, one);
    }

    private JsonNode send(String method, String path, String body) {
        history.add(method + " " + path + " " + body);
        Http.Answer answer = switch (method) {
            case "POST" -> client.post(EVENTS + path, body).expect(201);
            case "PATCH" -> client.patch(EVENTS + path, body).expect(200);
            default -> client.delete(EVENTS + path).expect(200);
        };
        return answer.body().isEmpty() ? NullNode.instance : answer.json();
    }

    private void compare(SeriesModel model, long id) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        LocalDate through = from.plusDays(random.nextInt(100));
        assertThat(listed("?endDate=2040-01-01", id))
                .as(String.join("\n", history))
                .isEqualTo(sorted(model.listed()));
        assertThat(listed("?startDate=" + from + "&endDate=" + through, id))
                .as("from %s through %s, after%n%s", from, through, String.join("\n", history))
                .isEqualTo(sorted(model.listed().stream()
                        .filter(one -> !one.date().isBefore(from) && !one.date().isAfter(through))
                        .toList()));
    }

    private List<Listed> listed(String query, long id) {
        return sorted(client.get(EVENTS + query)
                .expect(200)
                .json()
                .valueStream()
                .filter(event -> event.get("parentEventId").asLong(0) == id)
                .map(event -> new Listed(
                        EventAddress.of(event.get("id").asLong()).originalDate().orElseThrow(),
                        LocalDate.parse(event.get("startDate").asString()),
                        event.get("title").asString(),
                        event.get("startTime").asString()))
                .toList());
    }

    private static List<Listed> sorted(List<Listed> listed) {
        return listed.stream().sorted(Comparator.comparing(Listed::original)).toList();
    }

    private static String json(Rule rule) {
        String days = switch (rule.pattern()) {
            case Pattern.Daily daily when daily.days().isEmpty() -> "";
            case Pattern.Daily daily -> "\"daysOfWeek\":" + words(daily.days()) + ",";
            case Pattern.Weekly weekly -> "\"daysOfWeek\":" + words(weekly.days()) + ",";
            case Pattern.Monthly _, Pattern.Yearly _ -> throw new IllegalArgumentException(rule.text());
        };
        String end = switch (rule.end()) {
            case Rule.End.Never _ -> "\"endType\":\"never\"";
            case Rule.End.After after -> "\"count\":" + after.count();
            case Rule.End.Until until -> "\"endDate\":\"" + until.date() + "\"";
        };
        return "{\"type\":\"%s\",\"interval\":%d,%s%s}".formatted(rule.pattern().word(), rule.interval(), days, end);
    }

    private static List<String> words(Set<DayOfWeek> days) {
        return days.stream().map(day -> "\"" + Pattern.word(day) + "\"").toList();
    }
}
