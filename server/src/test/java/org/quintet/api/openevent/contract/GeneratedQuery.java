package org.quintet.api.openevent.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes query strings: filters, sorts, pages, includes, fieldsets and other parameters, sound and broken. */
final class GeneratedQuery {

    private static final String[] OPERATORS = {
        "eq",
        "ne",
        "gt",
        "ge",
        "lt",
        "le",
        "like",
        "ilike",
        "notlike",
        "notilike",
        "in",
        "in_",
        "notin",
        "notin_",
        "is",
        "is_",
        "isnot",
        "startswith",
        "endswith",
        "contains",
        "match",
        "any",
        "has",
        "between",
        "search",
        "<",
        ">",
        "",
        "__class__"
    };
    private static final String[] NUMBERS = {
        "0",
        "1",
        "2",
        "5",
        "20",
        "-1",
        "10001",
        "2147483648",
        "99999999999999999999",
        "1.5",
        "1e3",
        "abc",
        "",
        "%00",
        "٣"
    };

    private final Chance chance;
    private final Vocabulary words;
    private final String type;

    GeneratedQuery(Chance chance, Vocabulary words, String type) {
        this.chance = chance;
        this.words = words;
        this.type = type;
    }

    /** With its question mark, or empty. */
    String make() {
        if (chance.percent(40)) {
            return "";
        }
        List<String> parameters = new ArrayList<>();
        for (int i = chance.below(3); i >= 0; i--) {
            parameters.add(parameter());
        }
        return "?" + String.join("&", parameters);
    }

    private String parameter() {
        return switch (chance.below(10)) {
            case 0, 1, 2 -> "filter=" + encoded(filter());
            case 3 -> "sort=" + encoded(list(sortKey(), sortKey()));
            case 4 -> "include=" + encoded(list(path(), path()));
            case 5 ->
                encoded("fields[" + chance.of(type, "event", "user", "nothing", "") + "]") + "="
                        + encoded(list(attribute(), relationship()));
            case 6 ->
                encoded("page[" + chance.of("size", "number", "size", "number", "foo", "") + "]") + "="
                        + chance.of(NUMBERS);
            case 7 -> chance.of("get_trashed=true", "permanent=true", "withRole=true", "get_trashed=x", "refresh=true");
            case 8 -> "filter[" + attribute() + "]=" + chance.of("1", "x");
            default ->
                chance.of(
                        "page=1",
                        "filter",
                        "sort",
                        "filter=%",
                        "sort=%zz",
                        "include=%ff%fe",
                        "=",
                        "&",
                        "a=b;c",
                        "filter=%5B%7B%7D%5D",
                        "fields=x",
                        "page%5B=1",
                        "filter=%00",
                        "sort=name&sort=-name",
                        "x=%C0%80");
        };
    }

    private String list(String first, String second) {
        return chance.percent(70) ? first : first + chance.of(",", ",,", ", ", "%") + second;
    }

    private String sortKey() {
        return chance.of("", "", "-", "--") + chance.of(attribute(), relationship(), path(), relationship() + ".name");
    }

    private String path() {
        return chance.of(
                relationship(),
                relationship() + "." + relationship(),
                "event." + relationship() + "." + relationship(),
                "event.event.event.event",
                ".",
                attribute());
    }

    private String attribute() {
        String name = chance.of(words.attributesOf(type), "name");
        return chance.of(name, name, name.replace('-', '_'), "nothing", "id", "password", "deleted-at");
    }

    private String relationship() {
        String name = chance.of(words.relationshipsOf(type), "event");
        return chance.of(name, name, name.replace('-', '_'), "nothing");
    }

    private String filter() {
        if (chance.percent(10)) {
            return chance.of(
                    "",
                    "[",
                    "[]",
                    "{}",
                    "null",
                    "1",
                    "\"x\"",
                    "[1]",
                    "[null]",
                    "[[]]",
                    "[{}]",
                    "[{\"name\":1}]",
                    "[".repeat(5000),
                    "[{\"or\":1}]",
                    "[{\"not\":[]}]",
                    "[{\"and\":[]}]");
        }
        return "[" + node(3) + (chance.percent(20) ? "," + node(2) : "") + "]";
    }

    private String node(int depth) {
        if (depth > 0 && chance.percent(25)) {
            return switch (chance.below(4)) {
                case 0 -> "{\"or\":[" + node(depth - 1) + "," + node(depth - 1) + "]}";
                case 1 -> "{\"and\":[" + node(depth - 1) + "]}";
                case 2 -> "{\"not\":" + node(depth - 1) + "}";
                default ->
                    "{\"name\":\"" + relationship() + "\",\"op\":\"" + chance.of("any", "has", "eq") + "\",\"val\":"
                            + node(depth - 1) + "}";
            };
        }
        String name = chance.of(attribute(), attribute(), relationship(), relationship() + "__name");
        String value =
                chance.percent(10) ? "\"field\":\"" + attribute() + "\"" : "\"val\":" + GeneratedBody.value(chance);
        return "{\"name\":\"" + name + "\",\"op\":\"" + chance.of(OPERATORS) + "\"," + value + "}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
