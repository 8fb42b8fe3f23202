package org.quintet.api.nexudus.content;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.quintet.schema.Tables.EVENT_CATEGORY;
import static org.quintet.schema.Tables.EVENT_IN_CATEGORY;
import static org.quintet.schema.Tables.MEMBERSHIP;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.events.IdChange;
import org.quintet.events.categories.ChangeEventCategory;
import org.quintet.events.categories.CreateEventCategory;
import org.quintet.events.categories.DeleteEventCategory;
import org.quintet.identity.User;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Role;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Categories of a location's events (REST API, Content, CalendarEventCategories). */
@RestController
@RequestMapping("/api/content/calendareventcategories")
class CategoriesController {

    private static final int TITLE = 200;
    private static final int MOST_SHOWN = 10_000;

    private static final Field<List<Long>> EVENTS = multiset(select(EVENT_IN_CATEGORY.EVENT_ID)
                    .from(EVENT_IN_CATEGORY)
                    .where(EVENT_IN_CATEGORY.CATEGORY_ID.eq(EVENT_CATEGORY.ID))
                    .orderBy(EVENT_IN_CATEGORY.EVENT_ID)
                    .limit(MOST_SHOWN))
            .convertFrom(rows -> rows.map(row -> row.value1()))
            .as("event_ids");

    private static final ContentEntity ENTITY = new ContentEntity(
            "CalendarEventCategory",
            EVENT_CATEGORY,
            EVENT_CATEGORY.ID,
            List.of(
                    EVENT_CATEGORY.ID,
                    EVENT_CATEGORY.UUID,
                    EVENT_CATEGORY.ORGANISATION_ID,
                    EVENT_CATEGORY.TITLE,
                    EVENT_CATEGORY.CREATED_AT,
                    EVENT_CATEGORY.UPDATED_AT,
                    EVENTS),
            CategoriesController::access,
            Map.of(
                    "Id", ContentColumn.id(EVENT_CATEGORY.ID),
                    "UniqueId", ContentColumn.uuid(EVENT_CATEGORY.UUID),
                    "BusinessId", ContentColumn.id(EVENT_CATEGORY.ORGANISATION_ID),
                    "Title", ContentColumn.text(EVENT_CATEGORY.TITLE),
                    "CreatedOn", ContentColumn.time(EVENT_CATEGORY.CREATED_AT),
                    "UpdatedOn", ContentColumn.time(EVENT_CATEGORY.UPDATED_AT)),
            CategoriesController::render);

    private static final Map<String, String> NAMES = Map.of("title", "Title", "event_id", "CalendarEvents");
    private static final Set<String> KNOWN =
            Set.of("BusinessId", "Title", "CalendarEvents", "AddedCalendarEvents", "RemovedCalendarEvents");
    private static final Set<String> NOT_DONE = Set.of("CustomFields", "SystemId");

    private final ContentReader reader;
    private final Businesses businesses;
    private final CreateEventCategory createEventCategory;
    private final ChangeEventCategory changeEventCategory;
    private final DeleteEventCategory deleteEventCategory;

    CategoriesController(
            ContentReader reader,
            Businesses businesses,
            CreateEventCategory createEventCategory,
            ChangeEventCategory changeEventCategory,
            DeleteEventCategory deleteEventCategory) {
        this.reader = reader;
        this.businesses = businesses;
        this.createEventCategory = createEventCategory;
        this.changeEventCategory = changeEventCategory;
        this.deleteEventCategory = deleteEventCategory;
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> list(User operator, HttpServletRequest request) {
        return reader.page(ENTITY, operator, request);
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> read(@PathVariable long id, User operator) {
        return reader.one(ENTITY, operator, id);
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> create(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = body(json, request);
        JsonFields fields = body.fields();
        Optional<Organisation> business = businesses.of(fields, request);
        Optional<String> title = fields.requiredString("Title", TITLE);
        IdChange events = body.idChange(fields, "CalendarEvents");
        body.throwIfAny();
        long id = createEventCategory
                .execute(operator, business.orElseThrow().id(), title.orElseThrow(), events)
                .getId();
        return ContentAnswers.created(ENTITY, id);
    }

    @PutMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> update(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = body(json, request);
        long id = body.requiredId();
        JsonFields fields = body.differing(reader.one(ENTITY, operator, id));
        ContentReferences.stays(fields);
        Optional<String> title = fields.has("Title") ? fields.requiredString("Title", TITLE) : Optional.empty();
        IdChange events = body.idChange(fields, "CalendarEvents");
        body.throwIfAny();
        changeEventCategory.execute(operator, id, title, events);
        return ContentAnswers.updated(ENTITY, id);
    }

    @DeleteMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> delete(@PathVariable long id, User operator) {
        deleteEventCategory.execute(operator, id);
        return ContentAnswers.deleted(ENTITY, id);
    }

    private static ContentBody body(JsonBody json, HttpServletRequest request) {
        ContentBody body = ContentBody.of(json, request, NAMES);
        body.refuseOthers("CalendarEventCategory", KNOWN, NOT_DONE);
        return body;
    }

    private static Condition access(User operator) {
        return operator.isPlatformStaff()
                ? trueCondition()
                : EVENT_CATEGORY.ORGANISATION_ID.in(select(MEMBERSHIP.ORGANISATION_ID)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.USER_ID.eq(operator.id()))
                        .and(MEMBERSHIP.ROLE.in(Role.STAFF_WORDS)));
    }

    private static Map<String, @Nullable Object> render(Record category) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("BusinessId", category.get(EVENT_CATEGORY.ORGANISATION_ID));
        rendered.put("Title", category.get(EVENT_CATEGORY.TITLE));
        rendered.put("CalendarEvents", category.get(EVENTS));
        ContentTimes.addUsual(
                rendered,
                category.get(EVENT_CATEGORY.ID),
                category.get(EVENT_CATEGORY.UUID),
                category.get(EVENT_CATEGORY.CREATED_AT),
                category.get(EVENT_CATEGORY.UPDATED_AT),
                category.get(EVENT_CATEGORY.TITLE));
        return rendered;
    }
}
