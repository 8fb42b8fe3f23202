package org.quintet.jsonapi;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query string of a request: the first value of each name, in order. */
record QueryParameters(Map<String, String> values) {

    static QueryParameters parse(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                values.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new QueryParameters(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The parameters that links repeat: those of JSON:API, and what merely begins like one of them. */
    QueryParameters repeatedInLinks() {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith("filter")
                    || name.startsWith("page")
                    || name.startsWith("fields")
                    || name.startsWith("sort")
                    || name.startsWith("include")) {
                kept.put(name, value);
            }
        });
        return new QueryParameters(kept);
    }

    QueryParameters without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new QueryParameters(fewer);
    }

    QueryParameters with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new QueryParameters(more);
    }

    /** The path with these parameters behind it. */
    String link(String path) {
        if (values.isEmpty()) {
            return path;
        }
        return values.entrySet().stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
