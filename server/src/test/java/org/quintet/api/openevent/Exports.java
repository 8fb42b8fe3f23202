package org.quintet.api.openevent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.quintet.testing.Http;
import tools.jackson.databind.JsonNode;

/** Waits for files that are made in the background, and reads them. */
final class Exports {

    private Exports() {}

    /** The file that a task makes, which {@code started} says where to ask for. */
    static byte[] file(Http http, Http.Answer started) {
        String link = result(http, started).get("download_url").asString();
        return http.bytes(link.substring(link.indexOf("/results/")));
    }

    static String text(Http http, Http.Answer started) {
        return new String(file(http, started), StandardCharsets.UTF_8);
    }

    /** The result of a task that succeeds. */
    static JsonNode result(Http http, Http.Answer started) {
        String task = started.expect(200).json().get("task_url").asString();
        JsonNode end = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> http.get(task).expect(200).json(),
                        state -> List.of("SUCCESS", "FAILURE")
                                .contains(state.get("state").asString()));
        if (!end.get("state").asString().equals("SUCCESS")) {
            throw new AssertionError(end.toString());
        }
        return end.get("result");
    }

    /** The rows of comma-separated values, the headings first. */
    static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int place = 0; place < csv.length(); place++) {
            char letter = csv.charAt(place);
            if (quoted && letter == '"' && csv.startsWith("\"\"", place)) {
                cell.append('"');
                place++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (quoted || (letter != ',' && letter != '\r' && letter != '\n')) {
                cell.append(letter);
            } else if (letter != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        return rows;
    }

    /** What stands under a heading, row by row. */
    static List<String> column(List<List<String>> rows, String heading) {
        int place = rows.getFirst().indexOf(heading);
        if (place < 0) {
            throw new AssertionError("no " + heading + " in " + rows.getFirst());
        }
        return rows.stream().skip(1).map(row -> row.get(place)).toList();
    }
}
