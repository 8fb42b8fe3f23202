package org.quintet.api.openevent.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may call what: {@code openevent/contract/permissions.txt}, which explains itself. */
final class PermissionTable {

    private static final Pattern CELL = Pattern.compile("([A-Z]+) ([\\w' -]+?)(?:\\((.*)\\))?");

    private final Map<String, Map<Actor, String>> rules = new LinkedHashMap<>();
    private final Map<String, Map<Actor, String>> routes = new TreeMap<>();

    PermissionTable() {
        try {
            Files.readAllLines(Contract.FOLDER.resolve("permissions.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String line) {
        if (line.startsWith("rule ")) {
            readRule(line);
        } else {
            readRoutes(line);
        }
    }

    private void readRule(String line) {
        String[] sides = line.substring("rule ".length()).split("=", -1);
        String[] answers = sides[1].strip().split("\\s+", -1);
        Map<Actor, String> rule = new LinkedHashMap<>();
        Actor[] actors = Actor.values();
        for (int i = 0; i < actors.length; i++) {
            rule.put(actors[i], answers[i]);
        }
        rules.put(sides[0].strip(), rule);
    }

    private void readRoutes(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        for (String cell : cells.subList(1, cells.size())) {
            Matcher parts = CELL.matcher(cell);
            if (!parts.matches() || !rules.containsKey(parts.group(2).strip())) {
                throw new IllegalStateException("no such rule: " + line);
            }
            Map<Actor, String> answers =
                    new LinkedHashMap<>(rules.get(parts.group(2).strip()));
            if (parts.group(3) != null) {
                Arrays.stream(parts.group(3).split(",", -1)).map(String::strip).forEach(exception -> {
                    String[] words = exception.split(" ", -1);
                    answers.put(Actor.named(words[0]), words[1]);
                });
            }
            if (routes.put(parts.group(1) + " " + cells.get(0), answers) != null) {
                throw new IllegalStateException("a second time: " + line);
            }
        }
    }

    /** Methods and paths, such as {@code GET /v1/events/{id}}. */
    List<String> routes() {
        return List.copyOf(routes.keySet());
    }

    /** What {@code actor} is answered at {@code route}: a status, or "yes". */
    String answerTo(Actor actor, String route) {
        return Optional.ofNullable(routes.get(route))
                .map(answers -> answers.get(actor))
                .orElseThrow();
    }
}
