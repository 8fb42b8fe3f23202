package org.quintet.api.nexudus.format;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a client wants: the parameter {@code _shape}, a comma-separated list of dotted paths without regard to
 * case. A path to an object or array keeps it whole; paths that lead nowhere are ignored; no shape keeps everything.
 * Immutable.
 */
public final class Shape {

    /** Answers are never as deep; whatever is deeper leads nowhere. */
    private static final int DEEPEST = 8;

    private static final Pattern INDEX = Pattern.compile("\\[\\d*]$");

    private static final Shape WHOLE = new Shape(true, Map.of());

    private final boolean whole;
    private final Map<String, Shape> below;

    private Shape(boolean whole, Map<String, Shape> below) {
        this.whole = whole;
        this.below = below;
    }

    /** Reads the value of {@code _shape}. */
    public static Shape of(@Nullable String text) {
        List<List<String>> paths = Arrays.stream(
                        Optional.ofNullable(text).orElse("").split(","))
                .map(Shape::path)
                .filter(path -> !path.isEmpty())
                .toList();
        return paths.isEmpty() ? WHOLE : of(paths);
    }

    /** The names on a path; {@code Records[].Id} and {@code Records[0].Id} are tolerated. */
    private static List<String> path(String text) {
        return Arrays.stream(text.strip().split("\\."))
                .map(name -> INDEX.matcher(name).replaceAll("").strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .limit(DEEPEST)
                .toList();
    }

    private static Shape of(List<List<String>> paths) {
        if (paths.stream().anyMatch(List::isEmpty)) {
            return WHOLE;
        }
        Map<String, List<List<String>>> byFirstName = paths.stream()
                .collect(Collectors.groupingBy(
                        List::getFirst, Collectors.mapping(path -> path.subList(1, path.size()), Collectors.toList())));
        Map<String, Shape> below = new LinkedHashMap<>();
        byFirstName.forEach((name, rest) -> below.put(name, of(rest)));
        return new Shape(false, below);
    }

    /** Whether everything is wanted from here on. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the field {@code name}, or something in it, is wanted. */
    public boolean keeps(String name) {
        return whole || below.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** What is wanted of the field {@code name}. */
    public Shape below(String name) {
        return whole ? this : below.getOrDefault(name.toLowerCase(Locale.ROOT), new Shape(false, Map.of()));
    }

    /** What is wanted of {@code value}, made of maps, lists and plain values. */
    @Nullable
    public Object project(@Nullable Object value) {
        if (whole) {
            return value;
        }
        return switch (value) {
            case Map<?, ?> object -> {
                Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
                object.forEach((name, inner) -> {
                    if (keeps(name.toString())) {
                        kept.put(name, below(name.toString()).project(inner));
                    }
                });
                yield kept;
            }
            case List<?> list -> list.stream().map(this::project).toList();
            case null, default -> value;
        };
    }
}
