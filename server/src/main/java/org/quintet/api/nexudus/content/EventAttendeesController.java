package org.quintet.api.nexudus.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.Emails;
import org.quintet.identity.User;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.CancelTicket;
import org.quintet.ticketing.IssueTickets;
import org.quintet.ticketing.attendees.ChangeTicketHolder;
import org.quintet.ticketing.attendees.TicketHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who comes to events (REST API, Content, EventAttendees). Whoever is added has a ticket at once, without an order. */
@RestController
@RequestMapping("/api/content/eventattendees")
class EventAttendeesController {

    private static final int NAME = 500;
    private static final int EMAIL = 320;

    private final ContentReader reader;
    private final ContentReferences references;
    private final IssueTickets issueTickets;
    private final ChangeTicketHolder changeTicketHolder;
    private final CancelTicket cancelTicket;

    EventAttendeesController(
            ContentReader reader,
            ContentReferences references,
            IssueTickets issueTickets,
            ChangeTicketHolder changeTicketHolder,
            CancelTicket cancelTicket) {
        this.reader = reader;
        this.references = references;
        this.issueTickets = issueTickets;
        this.changeTicketHolder = changeTicketHolder;
        this.cancelTicket = cancelTicket;
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> list(User operator, HttpServletRequest request) {
        return reader.page(EventAttendeeRecord.ENTITY, operator, request);
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> read(@PathVariable long id, User operator) {
        return reader.one(EventAttendeeRecord.ENTITY, operator, id);
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> create(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = body(json, request);
        JsonFields fields = body.fields();
        Optional<Long> event = references.required(fields, operator);
        fields.require("EventProductId");
        Optional<Long> product = fields.integer("EventProductId");
        Optional<String> name = fields.requiredString("FullName", NAME);
        Optional<String> email = email(fields);
        Optional<Long> coworker = references.person(fields, "CoworkerId", operator);
        EventAttendeeRecord.refuseCheckIn(fields);
        body.throwIfAny();
        TicketRecord ticket = issueTickets
                .execute(
                        operator,
                        event.orElseThrow(),
                        new IssueTickets.Issue(
                                product.orElseThrow(),
                                1,
                                holder(coworker, name, email),
                                Optional.empty(),
                                IssueTickets.Kind.REGULAR))
                .getFirst();
        return ContentAnswers.created(EventAttendeeRecord.ENTITY, ticket.getId());
    }

    @PutMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> update(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = body(json, request);
        long id = body.requiredId();
        reader.one(EventAttendeeRecord.ENTITY, operator, id);
        changeTicketHolder.execute(operator, id, ticket -> {
            JsonFields fields = body.differing(reader.one(EventAttendeeRecord.ENTITY, operator, id));
            ContentReferences.stays(fields);
            EventAttendeeRecord.refuseCheckIn(fields);
            if (fields.has("EventProductId")) {
                fields.reject("EventProductId", "cannot be changed");
            }
            TicketHolder changed = changed(ticket, fields, operator);
            body.throwIfAny();
            return changed;
        });
        return ContentAnswers.updated(EventAttendeeRecord.ENTITY, id);
    }

    @DeleteMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> delete(@PathVariable long id, User operator) {
        reader.one(EventAttendeeRecord.ENTITY, operator, id);
        cancelTicket.execute(operator, id);
        return ContentAnswers.deleted(EventAttendeeRecord.ENTITY, id);
    }

    private TicketHolder changed(TicketRecord ticket, JsonFields fields, User operator) {
        Optional<String> email = fields.has("Email") ? email(fields) : Optional.ofNullable(ticket.getHolderEmail());
        Optional<Long> coworker = fields.has("CoworkerId")
                ? references.person(fields, "CoworkerId", operator)
                : Optional.ofNullable(ticket.getHolderId());
        if (fields.has("FullName")) {
            return holder(coworker, fields.requiredString("FullName", NAME), email);
        }
        return new TicketHolder(
                coworker,
                Optional.ofNullable(ticket.getHolderFirstName()),
                Optional.ofNullable(ticket.getHolderLastName()),
                email);
    }

    private static TicketHolder holder(Optional<Long> coworker, Optional<String> name, Optional<String> email) {
        TicketHolder named = TicketHolder.named(name, email);
        return new TicketHolder(coworker, named.firstName(), named.lastName(), named.email());
    }

    private static Optional<String> email(JsonFields fields) {
        Optional<String> email = fields.requiredString("Email", EMAIL).map(String::strip);
        email.filter(text -> !Emails.isOne(text)).ifPresent(_ -> fields.reject("Email", "must be an e-mail address"));
        return email;
    }

    private static ContentBody body(JsonBody json, HttpServletRequest request) {
        ContentBody body = ContentBody.of(json, request, EventAttendeeRecord.NAMES);
        body.refuseOthers("EventAttendee", EventAttendeeRecord.KNOWN, EventAttendeeRecord.NOT_DONE);
        return body;
    }
}
