package org.quintet.api.nexudus.tickets;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.TICKET;
import static org.quintet.schema.Tables.TICKET_TYPE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SortField;
import org.quintet.api.nexudus.format.Page;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;

/**
 * What somebody asks of the list of his tickets (List My Events, Query Parameters).
 *
 * @param showUpcoming only of events that are not over
 */
record MyTicketsQuery(boolean showUpcoming, int page, int size, String orderBy, boolean descending) {

    private static final int USUAL_SIZE = 25;
    private static final int LARGEST_SIZE = 100;
    private static final int LARGEST_PAGE = 1_000_000;
    private static final String USUAL_ORDER = "CreatedOn";

    private static final Map<String, Field<?>> ORDERS = Map.of(
            "CreatedOn", TICKET.CREATED_AT,
            "UpdatedOn", TICKET.UPDATED_AT,
            "Id", TICKET.ID,
            "FullName", TICKET.HOLDER_FIRST_NAME,
            "Email", TICKET.HOLDER_EMAIL,
            "EventProductName", TICKET_TYPE.NAME,
            "EventProductPrice", TICKET.PRICE,
            "CalendarEvent.Name", EVENT.NAME,
            "CalendarEvent.StartDate", EVENT.STARTS_AT,
            "CalendarEvent.EndDate", EVENT.ENDS_AT);

    /** @throws Failure.Invalid naming every parameter that is not what it must be */
    static MyTicketsQuery of(HttpServletRequest request) {
        Problems problems = new Problems();
        String upcoming = parameter("showUpcoming", request).orElse("").toLowerCase(Locale.ROOT);
        problems.require(upcoming.equals("true") || upcoming.equals("false"), "showUpcoming", "must be true or false");
        String orderBy = parameter("_orderBy", request).orElse(USUAL_ORDER);
        problems.require(ORDERS.containsKey(orderBy), "_orderBy", "must be a property such as " + USUAL_ORDER);
        String direction = parameter("_sortDirection", request).orElse("desc").toLowerCase(Locale.ROOT);
        problems.require(direction.equals("asc") || direction.equals("desc"), "_sortDirection", "must be asc or desc");
        MyTicketsQuery query = new MyTicketsQuery(
                upcoming.equals("true"),
                positive("_page", request, 1, LARGEST_PAGE, problems),
                Math.min(LARGEST_SIZE, positive("_pageSize", request, USUAL_SIZE, Integer.MAX_VALUE, problems)),
                orderBy,
                direction.equals("desc"));
        problems.throwIfAny();
        return query;
    }

    long offset() {
        return Page.offset(page, size);
    }

    SortField<?> sorting() {
        Field<?> field = Optional.<Field<?>>ofNullable(ORDERS.get(orderBy)).orElseThrow();
        return descending ? field.desc().nullsLast() : field.asc().nullsLast();
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
        return Optional.ofNullable(request.getParameter(name));
    }
}
