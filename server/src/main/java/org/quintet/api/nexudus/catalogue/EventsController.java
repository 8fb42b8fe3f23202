package org.quintet.api.nexudus.catalogue;

import static org.quintet.schema.Tables.EVENT_CATEGORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.Page;
import org.quintet.api.nexudus.format.Shape;
import org.quintet.api.nexudus.format.ShapedObject;
import org.quintet.api.nexudus.format.TaggedAnswers;
import org.quintet.api.nexudus.tenancy.LocationOfRequest;
import org.quintet.events.categories.EventCategories;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.EventCategoryRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a location shows to everybody (List Events, Event details, Event product). */
@RestController
@RequestMapping("/api/public/events")
class EventsController {

    private final LocationOfRequest locations;
    private final LocationEvents events;
    private final EventCategories categories;
    private final TaggedAnswers answers;
    private final Clock clock;

    EventsController(
            LocationOfRequest locations,
            LocationEvents events,
            EventCategories categories,
            TaggedAnswers answers,
            Clock clock) {
        this.locations = locations;
        this.events = events;
        this.categories = categories;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Permits(Who.ANYONE)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        EventListQuery query = EventListQuery.of(request);
        Viewpoint viewpoint = viewpoint(request);
        Shape shape = shape(request);
        boolean needsCategories = shape.keeps("Categories")
                || (shape.keeps("Category") && query.categoryId().isPresent());
        List<EventCategoryRecord> all =
                needsCategories ? categories.of(viewpoint.location().id()) : List.of();
        return answers.of(new ShapedObject(shape)
                .field("PastEvents", query.pastEvents())
                .field("Categories", CategoryView.all(all, viewpoint.timezone()))
                .field("Category", active(query, all, viewpoint))
                .made("CalendarEvents", below -> page(query, viewpoint, below))
                .fields());
    }

    @GetMapping("/{id}")
    @Permits(Who.ANYONE)
    ResponseEntity<byte[]> detail(@PathVariable long id, HttpServletRequest request) {
        Viewpoint viewpoint = viewpoint(request);
        Shape shape = shape(request);
        EventRendering rendering = new EventRendering(shape.below("Event"), viewpoint);
        List<Field<?>> columns = new ArrayList<>(rendering.columns());
        columns.add(EventProducts.PLACES);
        if (shape.keeps("Attendees")) {
            columns.add(AttendeeViews.ALL);
        }
        Record event = shown(viewpoint, id, columns.stream().distinct().toList());
        return answers.of(new ShapedObject(shape)
                .made("Event", _ -> rendering.render(event))
                .field("AttendeeCount", EventProducts.sales(event))
                .made("Attendees", below -> below.project(AttendeeViews.all(event, viewpoint.timezone())))
                .made("Categories", below -> below.project(categories(viewpoint)))
                .made("RelatedEvents", below -> related(id, viewpoint, below))
                .field("Comment", null)
                .fields());
    }

    @GetMapping("/{eventId}/product/{productId}")
    @Permits(Who.ANYONE)
    ResponseEntity<byte[]> product(
            @PathVariable long eventId, @PathVariable long productId, HttpServletRequest request) {
        Viewpoint viewpoint = viewpoint(request);
        Record event = shown(viewpoint, eventId, EventProducts.COLUMNS);
        Map<String, @Nullable Object> product =
                viewpoint.products(event).one(productId).orElseThrow(() -> new Failure.NotFound("product"));
        ShapedObject shaped = new ShapedObject(shape(request));
        product.forEach(shaped::field);
        return answers.of(shaped.fields());
    }

    private Map<String, @Nullable Object> page(EventListQuery query, Viewpoint viewpoint, Shape shape) {
        EventRendering rendering = new EventRendering(shape.below("Records"), viewpoint);
        LocationEvents.Page page = events.page(viewpoint.location().id(), query, rendering.columns());
        return new Page(
                        query.page(),
                        query.top(),
                        page.total(),
                        page.events().size(),
                        "StartDate",
                        query.pastEvents() ? "DESC" : "ASC")
                .render(
                        shape,
                        _ -> page.events().stream().map(rendering::render).toList());
    }

    private List<Map<String, @Nullable Object>> related(long id, Viewpoint viewpoint, Shape shape) {
        EventRendering rendering = new EventRendering(shape, viewpoint);
        return events.related(viewpoint.location().id(), id, rendering.columns()).stream()
                .map(rendering::render)
                .toList();
    }

    private Record shown(Viewpoint viewpoint, long id, List<Field<?>> columns) {
        return events.shown(viewpoint.location().id(), id, columns).orElseThrow(() -> new Failure.NotFound("event"));
    }

    private List<Map<String, @Nullable Object>> categories(Viewpoint viewpoint) {
        return CategoryView.all(categories.of(viewpoint.location().id()), viewpoint.timezone());
    }

    private static @Nullable Object active(EventListQuery query, List<EventCategoryRecord> all, Viewpoint viewpoint) {
        return query.categoryId()
                .flatMap(id -> all.stream()
                        .filter(category -> category.get(EVENT_CATEGORY.ID).equals(id))
                        .findFirst())
                .map(category -> CategoryView.render(category, viewpoint.timezone()))
                .orElse(null);
    }

    private Viewpoint viewpoint(HttpServletRequest request) {
        Organisation location = locations.of(request);
        return new Viewpoint(location, clock.instant());
    }

    private static Shape shape(HttpServletRequest request) {
        return Shape.of(request.getParameter("_shape"));
    }
}
