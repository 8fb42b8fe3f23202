package org.quintet.jsonapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a path means; written segments win over variables. */
final class Router<C extends Requester> {

    /** The endpoints at a path, by method, and the values of its variables. */
    record Match<C extends Requester>(Map<String, Endpoint<C>> byMethod, Map<String, String> variables) {}

    private static final class Branch<C extends Requester> {
        private final Map<String, Branch<C>> written = new HashMap<>();
        private @Nullable Branch<C> variable;
        private final Map<String, Endpoint<C>> endpoints = new LinkedHashMap<>();
        private List<String> names = List.of();
    }

    private final Branch<C> root = new Branch<>();

    Router(List<Endpoint<C>> endpoints) {
        endpoints.forEach(this::add);
    }

    private void add(Endpoint<C> endpoint) {
        Branch<C> branch = root;
        List<String> names = new ArrayList<>();
        for (String segment : segments(endpoint.route().path())) {
            if (segment.startsWith("{")) {
                names.add(segment.substring(1, segment.length() - 1));
                if (branch.variable == null) {
                    branch.variable = new Branch<>();
                }
                branch = branch.variable;
            } else {
                branch = branch.written.computeIfAbsent(segment, added -> new Branch<>());
            }
        }
        branch.names = names;
        branch.endpoints.put(endpoint.route().method(), endpoint);
    }

    Optional<Match<C>> match(String path) {
        return match(root, segments(path), 0, new ArrayList<>());
    }

    private Optional<Match<C>> match(Branch<C> branch, List<String> segments, int level, List<String> values) {
        if (level == segments.size()) {
            if (branch.endpoints.isEmpty()) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int index = 0; index < values.size(); index++) {
                variables.put(branch.names.get(index), values.get(index));
            }
            return Optional.of(new Match<>(branch.endpoints, variables));
        }
        String segment = segments.get(level);
        Branch<C> written = branch.written.get(segment);
        Optional<Match<C>> match = written == null ? Optional.empty() : match(written, segments, level + 1, values);
        if (match.isPresent() || branch.variable == null) {
            return match;
        }
        List<String> more = new ArrayList<>(values);
        more.add(decode(segment));
        return match(branch.variable, segments, level + 1, more);
    }

    private static List<String> segments(String path) {
        String bare = path.startsWith("/") ? path.substring(1) : path;
        return List.of(bare.split("/", -1));
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
