package org.quintet.api.nexudus;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.organisations.Organisation;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a location shows to everybody (List Events, Event details). */
@RestController
@RequestMapping("/api/public/events")
class EventsController {

    private final LocationOfRequest locations;
    private final LocationEvents events;
    private final Clock clock;

    EventsController(LocationOfRequest locations, LocationEvents events, Clock clock) {
        this.locations = locations;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Permits(Who.ANYONE)
    Map<String, @Nullable Object> list(HttpServletRequest request) {
        EventListQuery query = EventListQuery.of(request);
        Organisation location = locations.of(request);
        return new ShapedObject(shape(request))
                .field("PastEvents", query.pastEvents())
                .field("Categories", List.of())
                .field("Category", null)
                .made("CalendarEvents", shape -> page(query, location, shape))
                .fields();
    }

    @GetMapping("/{id}")
    @Permits(Who.ANYONE)
    Map<String, @Nullable Object> detail(@PathVariable long id, HttpServletRequest request) {
        Organisation location = locations.of(request);
        Shape shape = shape(request);
        EventRendering rendering = new EventRendering(shape.below("Event"), viewpoint(location));
        List<Field<?>> columns = Stream.concat(rendering.columns().stream(), Stream.of(EventProducts.PLACES))
                .distinct()
                .toList();
        Record event = events.shown(location.id(), id, columns).orElseThrow(() -> new Failure.NotFound("event"));
        return new ShapedObject(shape)
                .made("Event", _ -> rendering.render(event))
                .field("AttendeeCount", EventProducts.sales(event))
                .field("Attendees", List.of())
                .field("Categories", List.of())
                .field("RelatedEvents", List.of())
                .field("Comment", null)
                .fields();
    }

    private Map<String, @Nullable Object> page(EventListQuery query, Organisation location, Shape shape) {
        EventRendering rendering = new EventRendering(shape.below("Records"), viewpoint(location));
        LocationEvents.Page page = events.page(location.id(), query, rendering.columns());
        return new EventPage(query, page.total(), page.events().size())
                .render(
                        shape,
                        () -> page.events().stream().map(rendering::render).toList());
    }

    private Viewpoint viewpoint(Organisation location) {
        return new Viewpoint(location, clock.instant());
    }

    private static Shape shape(HttpServletRequest request) {
        return Shape.of(request.getParameter("_shape"));
    }
}
