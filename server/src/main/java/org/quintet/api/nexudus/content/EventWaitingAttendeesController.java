package org.quintet.api.nexudus.content;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.USERS;
import static org.quintet.schema.Tables.WAITING_LIST_ENTRY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.People;
import org.quintet.identity.User;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.schema.tables.records.WaitingListEntryRecord;
import org.quintet.waitinglist.AddToWaitingList;
import org.quintet.waitinglist.ChangeWaiting;
import org.quintet.waitinglist.RemoveFromWaitingList;
import org.quintet.waitinglist.Waiting;
import org.quintet.waitinglist.WaitsFor;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who waits for a place at events (REST API, Content, EventWaitingAttendees). */
@RestController
@RequestMapping("/api/content/eventwaitingattendees")
class EventWaitingAttendeesController {

    private static final int NAME = 500;
    private static final int EMAIL = 320;

    private static final ContentEntity ENTITY = new ContentEntity(
            "EventWaitingAttendee",
            WAITING_LIST_ENTRY
                    .join(EVENT)
                    .on(EVENT.ID.eq(WAITING_LIST_ENTRY.EVENT_ID))
                    .leftJoin(USERS)
                    .on(USERS.ID.eq(WAITING_LIST_ENTRY.USER_ID)),
            WAITING_LIST_ENTRY.ID,
            List.of(
                    WAITING_LIST_ENTRY.ID,
                    WAITING_LIST_ENTRY.UUID,
                    WAITING_LIST_ENTRY.EVENT_ID,
                    WAITING_LIST_ENTRY.USER_ID,
                    WAITING_LIST_ENTRY.NAME,
                    WAITING_LIST_ENTRY.EMAIL,
                    WAITING_LIST_ENTRY.OFFERED_AT,
                    WAITING_LIST_ENTRY.OFFER_EXPIRES_AT,
                    WAITING_LIST_ENTRY.TAKEN_AT,
                    WAITING_LIST_ENTRY.CREATED_AT,
                    WAITING_LIST_ENTRY.UPDATED_AT,
                    EVENT.ORGANISATION_ID,
                    EVENT.NAME,
                    USERS.FIRST_NAME,
                    USERS.LAST_NAME,
                    USERS.PUBLIC_NAME),
            operator -> ContentEntity.ofStaffedEvents(operator).and(WaitsFor.PLACE.condition()),
            Map.ofEntries(
                    Map.entry("Id", ContentColumn.id(WAITING_LIST_ENTRY.ID)),
                    Map.entry("UniqueId", ContentColumn.uuid(WAITING_LIST_ENTRY.UUID)),
                    Map.entry("BusinessId", ContentColumn.id(EVENT.ORGANISATION_ID)),
                    Map.entry("CalendarEventId", ContentColumn.id(WAITING_LIST_ENTRY.EVENT_ID)),
                    Map.entry("CalendarEvent_Name", ContentColumn.text(EVENT.NAME)),
                    Map.entry("CoworkerId", ContentColumn.id(WAITING_LIST_ENTRY.USER_ID)),
                    Map.entry("FullName", ContentColumn.text(WAITING_LIST_ENTRY.NAME)),
                    Map.entry("Email", ContentColumn.text(WAITING_LIST_ENTRY.EMAIL)),
                    Map.entry("CreatedOn", ContentColumn.time(WAITING_LIST_ENTRY.CREATED_AT)),
                    Map.entry("UpdatedOn", ContentColumn.time(WAITING_LIST_ENTRY.UPDATED_AT))),
            EventWaitingAttendeesController::render);

    private static final Map<String, String> NAMES = Map.of("name", "FullName", "email", "Email");
    private static final Set<String> KNOWN = Set.of(
            "BusinessId",
            "CalendarEventId",
            "CalendarEventName",
            "CoworkerId",
            "CoworkerFullName",
            "FullName",
            "Email",
            "OfferedOn",
            "OfferExpiresOn",
            "TakenOn");
    private static final Set<String> NOT_DONE = Set.of("CustomFields", "SystemId");

    private final ContentReader reader;
    private final ContentReferences references;
    private final AddToWaitingList addToWaitingList;
    private final ChangeWaiting changeWaiting;
    private final RemoveFromWaitingList removeFromWaitingList;

    EventWaitingAttendeesController(
            ContentReader reader,
            ContentReferences references,
            AddToWaitingList addToWaitingList,
            ChangeWaiting changeWaiting,
            RemoveFromWaitingList removeFromWaitingList) {
        this.reader = reader;
        this.references = references;
        this.addToWaitingList = addToWaitingList;
        this.changeWaiting = changeWaiting;
        this.removeFromWaitingList = removeFromWaitingList;
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
        Optional<Long> event = references.required(fields, operator);
        Optional<Long> coworker = references.person(fields, "CoworkerId", operator);
        Optional<String> name = fields.requiredString("FullName", NAME);
        Optional<String> email = fields.requiredString("Email", EMAIL);
        body.throwIfAny();
        long id = addToWaitingList.execute(
                operator, event.orElseThrow(), new Waiting(coworker, name.orElseThrow(), email.orElseThrow()));
        return ContentAnswers.created(ENTITY, id);
    }

    @PutMapping
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> update(User operator, JsonBody json, HttpServletRequest request) {
        ContentBody body = body(json, request);
        long id = body.requiredId();
        reader.one(ENTITY, operator, id);
        changeWaiting.execute(operator, id, entry -> {
            JsonFields fields = body.differing(reader.one(ENTITY, operator, id));
            ContentReferences.stays(fields);
            Waiting changed = changed(entry, fields, operator);
            body.throwIfAny();
            return changed;
        });
        return ContentAnswers.updated(ENTITY, id);
    }

    @DeleteMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Map<String, @Nullable Object> delete(@PathVariable long id, User operator) {
        removeFromWaitingList.execute(operator, id);
        return ContentAnswers.deleted(ENTITY, id);
    }

    private Waiting changed(WaitingListEntryRecord entry, JsonFields fields, User operator) {
        return new Waiting(
                fields.has("CoworkerId")
                        ? references.person(fields, "CoworkerId", operator)
                        : Optional.ofNullable(entry.getUserId()),
                fields.has("FullName")
                        ? fields.requiredString("FullName", NAME).orElse("")
                        : Optional.ofNullable(entry.getName()).orElse(entry.getEmail()),
                fields.has("Email") ? fields.requiredString("Email", EMAIL).orElse("") : entry.getEmail());
    }

    private static ContentBody body(JsonBody json, HttpServletRequest request) {
        ContentBody body = ContentBody.of(json, request, NAMES);
        body.refuseOthers("EventWaitingAttendee", KNOWN, NOT_DONE);
        return body;
    }

    private static Map<String, @Nullable Object> render(Record entry) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("BusinessId", entry.get(EVENT.ORGANISATION_ID));
        rendered.put("CalendarEventId", entry.get(WAITING_LIST_ENTRY.EVENT_ID));
        rendered.put("CalendarEventName", entry.get(EVENT.NAME));
        rendered.put("CoworkerId", entry.get(WAITING_LIST_ENTRY.USER_ID));
        rendered.put(
                "CoworkerFullName",
                Optional.ofNullable(entry.get(WAITING_LIST_ENTRY.USER_ID))
                        .flatMap(_ -> People.fullName(entry))
                        .orElse(null));
        rendered.put("FullName", entry.get(WAITING_LIST_ENTRY.NAME));
        rendered.put("Email", entry.get(WAITING_LIST_ENTRY.EMAIL));
        // ours: how far the offer of a place is
        rendered.put("OfferedOn", ContentTimes.orNull(entry.get(WAITING_LIST_ENTRY.OFFERED_AT)));
        rendered.put("OfferExpiresOn", ContentTimes.orNull(entry.get(WAITING_LIST_ENTRY.OFFER_EXPIRES_AT)));
        rendered.put("TakenOn", ContentTimes.orNull(entry.get(WAITING_LIST_ENTRY.TAKEN_AT)));
        ContentTimes.addUsual(
                rendered,
                entry.get(WAITING_LIST_ENTRY.ID),
                entry.get(WAITING_LIST_ENTRY.UUID),
                entry.get(WAITING_LIST_ENTRY.CREATED_AT),
                entry.get(WAITING_LIST_ENTRY.UPDATED_AT),
                Optional.ofNullable(entry.get(WAITING_LIST_ENTRY.NAME)).orElse(""));
        return rendered;
    }
}
