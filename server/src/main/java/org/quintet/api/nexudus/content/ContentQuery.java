package org.quintet.api.nexudus.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;

/**
 * What an operator asks of a list: a page of it, its order, and filters such as {@code EventProduct_Name} or
 * {@code from_EventProduct_Price} (REST API, search).
 */
record ContentQuery(int page, int size, String orderBy, boolean descending, Condition condition, Field<?> order) {

    private static final int USUAL_SIZE = 25;
    private static final int LARGEST_SIZE = 100;
    private static final int LARGEST_PAGE = 1_000_000;
    private static final String USUAL_ORDER = "Id";

    /** @throws Failure.Invalid naming every parameter that is not what it must be */
    static ContentQuery of(HttpServletRequest request, ContentEntity entity) {
        Problems problems = new Problems();
        int page = positive("page", request, 1, LARGEST_PAGE, problems);
        int size = Math.min(LARGEST_SIZE, positive("size", request, USUAL_SIZE, Integer.MAX_VALUE, problems));
        String orderBy = parameter("orderBy", request)
                .or(() -> parameter("orderby", request))
                .orElse(USUAL_ORDER);
        Optional<ContentColumn<?>> order = entity.column(orderBy);
        problems.require(order.isPresent(), "orderBy", "must be a property such as " + USUAL_ORDER);
        boolean descending = descending(request, problems);
        Condition condition = DSL.and(filters(request, entity, problems));
        problems.throwIfAny();
        return new ContentQuery(
                page, size, orderBy, descending, condition, order.orElseThrow().field());
    }

    /** The number that the API has for the direction. */
    int direction() {
        return descending ? 1 : 0;
    }

    SortField<?> sorting() {
        return descending ? order.desc().nullsLast() : order.asc().nullsFirst();
    }

    private static boolean descending(HttpServletRequest request, Problems problems) {
        String direction = parameter("dir", request).orElse("0").toLowerCase(Locale.ROOT);
        return switch (direction) {
            case "0", "asc", "ascending" -> false;
            case "1", "-1", "desc", "descending" -> true;
            default -> {
                problems.add("dir", "must be 0 (ascending) or 1 (descending)");
                yield false;
            }
        };
    }

    private static List<Condition> filters(HttpServletRequest request, ContentEntity entity, Problems problems) {
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue()[0];
            String bare = name.replaceFirst("^(from|to)_", "");
            if (!bare.startsWith(entity.name() + "_")) {
                continue;
            }
            Optional<Condition> condition = entity.column(
                            bare.substring(entity.name().length() + 1))
                    .flatMap(column -> name.startsWith("from_")
                            ? column.from(value)
                            : name.startsWith("to_") ? column.to(value) : column.matches(value));
            condition.ifPresentOrElse(
                    conditions::add, () -> problems.add(name, "is no property to filter by, or has not such a value"));
        }
        return Collections.unmodifiableList(conditions);
    }

    private static int positive(String name, HttpServletRequest request, int usual, int most, Problems problems) {
        Optional<String> text = parameter(name, request);
        int number = text.filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(text.isPresent() ? 0 : usual);
        problems.require(number >= 1 && number <= most, name, "must be a whole number from 1 to " + most);
        return number;
    }

    private static Optional<String> parameter(String name, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }
}
