package org.quintet.api.openevent.badges;

import static org.quintet.schema.Tables.ATTENDEE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.tasks.TaskAnswer;
import org.quintet.documents.badges.BadgeDocuments;
import org.quintet.documents.badges.PrintBadge;
import org.quintet.identity.Caller;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.tasks.StartTask;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prints an attendee's badge (document, group Event Export, "Start a Task to Export Badge of an Event as PDF"). */
@RestController
class PrintBadgeController {

    private static final String ATTENDEE_ID = "attendee_id";
    private static final String FIELDS = "list_field_show";

    /** The most fields that are named. */
    private static final int MOST = 200;

    private final DSLContext sql;
    private final Permissions permissions;
    private final BadgeDocuments documents;
    private final StartTask startTask;

    PrintBadgeController(DSLContext sql, Permissions permissions, BadgeDocuments documents, StartTask startTask) {
        this.sql = sql;
        this.permissions = permissions;
        this.documents = documents;
        this.startTask = startTask;
    }

    /** For those who organise the attendee's event; the fields have commas between them, and perhaps quotes around them. */
    @GetMapping("/v1/badge-forms/print-badge-pdf")
    @Permits(Who.SIGNED_IN)
    TaskAnswer print(
            Caller caller,
            @RequestParam(name = ATTENDEE_ID, required = false) @Nullable String attendee,
            @RequestParam(name = FIELDS, required = false) @Nullable String fields) {
        String id = required(ATTENDEE_ID, attendee);
        List<String> shown = Arrays.stream(required(FIELDS, fields).split(",", -1))
                .map(name -> name.replace("'", "").replace("\"", "").strip())
                .filter(name -> !name.isEmpty())
                .limit(MOST)
                .toList();
        if (!id.matches("\\d{1,18}")) {
            throw JsonApiException.unprocessable(ErrorSource.parameter(ATTENDEE_ID), "Invalid Attendee Id");
        }
        long attendeeId = Long.parseLong(id);
        requireOrganiser(caller, attendeeId);
        if (documents.formOf(attendeeId).isEmpty()) {
            throw JsonApiException.notFound(ErrorSource.text(""), "This badge form is not associated with any ticket");
        }
        return TaskAnswer.of(
                startTask.execute(caller.requireUser(), PrintBadge.KIND, PrintBadge.input(attendeeId, shown)));
    }

    private void requireOrganiser(Caller caller, long attendee) {
        long event = sql.select(ATTENDEE.EVENT_ID)
                .from(ATTENDEE)
                .where(ATTENDEE.ID.eq(attendee))
                .and(ATTENDEE.DELETED_AT.isNull())
                .fetchOptional(ATTENDEE.EVENT_ID)
                .orElseThrow(() -> JsonApiException.notFound(
                        ErrorSource.text(""), "This ticket holder is not associated with any ticket"));
        if (!permissions.has(new OpenEventCaller(caller), EventAuthority.COORGANIZER, event)) {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Unauthorized Access");
        }
    }

    private static String required(String name, @Nullable String value) {
        return Optional.ofNullable(value)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> JsonApiException.notFound(
                        ErrorSource.parameter(name), name + " is missing from your request."));
    }
}
