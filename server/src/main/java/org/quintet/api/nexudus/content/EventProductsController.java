package org.quintet.api.nexudus.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.ticketing.types.ChangeTicketType;
import org.quintet.ticketing.types.CreateTicketType;
import org.quintet.ticketing.types.DeleteTicketType;
import org.quintet.ticketing.types.TicketTypeChanges;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What events sell (REST API, Content, EventProducts). */
@RestController
@RequestMapping("/api/content/eventproducts")
class EventProductsController {

    private final ContentReader reader;
    private final ContentReferences references;
    private final CreateTicketType createTicketType;
    private final ChangeTicketType changeTicketType;
    private final DeleteTicketType deleteTicketType;

    EventProductsController(
            ContentReader reader,
            ContentReferences references,
            CreateTicketType createTicketType,
            ChangeTicketType changeTicketType,
            DeleteTicketType deleteTicketType) {
        this.reader = reader;
        this.references = references;
        this.createTicketType = createTicketType;
        this.changeTicketType = changeTicketType;
        this.deleteTicketType = deleteTicketType;
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> list(User operator, HttpServletRequest request) {
        return reader.page(EventProductRecord.ENTITY, operator, request);
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> read(@PathVariable long id, User operator) {
        return reader.one(EventProductRecord.ENTITY, operator, id);
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> create(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = body(json, request);
        JsonFields fields = body.fields();
        Optional<Long> event = references.required(fields, operator);
        TicketTypeChanges changes = EventProductRecord.newProduct(fields);
        body.throwIfAny();
        long id =
                createTicketType.execute(operator, event.orElseThrow(), changes).getId();
        return ContentAnswers.created(EventProductRecord.ENTITY, id);
    }

    @PutMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> update(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = body(json, request);
        long id = body.requiredId();
        reader.one(EventProductRecord.ENTITY, operator, id);
        changeTicketType.execute(operator, id, _ -> {
            JsonFields fields = body.differing(reader.one(EventProductRecord.ENTITY, operator, id));
            ContentReferences.stays(fields);
            TicketTypeChanges changes = EventProductRecord.changes(fields);
            body.throwIfAny();
            return changes;
        });
        return ContentAnswers.updated(EventProductRecord.ENTITY, id);
    }

    @DeleteMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> delete(@PathVariable long id, User operator) {
        reader.one(EventProductRecord.ENTITY, operator, id);
        deleteTicketType.execute(operator, id);
        return ContentAnswers.deleted(EventProductRecord.ENTITY, id);
    }

    private static ContentBody body(JsonBody json, HttpServletRequest request) {
        ContentBody body = ContentBody.of(json, request, EventProductRecord.NAMES);
        body.refuseOthers("EventProduct", EventProductRecord.KNOWN, EventProductRecord.NOT_DONE);
        return body;
    }
}
