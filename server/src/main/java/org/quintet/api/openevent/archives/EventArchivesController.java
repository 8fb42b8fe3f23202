package org.quintet.api.openevent.archives;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.events.EventOfUrl;
import org.quintet.api.openevent.tasks.TaskAnswer;
import org.quintet.archives.EventImports;
import org.quintet.archives.ExportEvent;
import org.quintet.identity.Caller;
import org.quintet.identity.User;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.tasks.StartTask;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Archives of events: exports and imports as JSON (document, groups Event Export, Event Import; facts, E8, E9). */
@RestController
class EventArchivesController {

    private final EventOfUrl events;
    private final StartTask startTask;
    private final EventImports imports;

    EventArchivesController(EventOfUrl events, StartTask startTask, EventImports imports) {
        this.events = events;
        this.startTask = startTask;
        this.imports = imports;
    }

    /** A body says which files come along; {@code attendees} is ours: orders and attendees, which nobody can import. */
    @PostMapping("/v1/events/{event}/export/json")
    @Permits(Who.SIGNED_IN)
    TaskAnswer export(@PathVariable String event, Caller caller, User user, JsonBody body) {
        long id = events.heldBy(caller, EventAuthority.COORGANIZER, event);
        return TaskAnswer.of(startTask.execute(user, ExportEvent.KIND, ExportEvent.input(id, body.objectOrEmpty())));
    }

    /** An archive comes as {@code file}, with a name that ends with {@code .zip}. */
    @PostMapping("/v1/events/import/{type}")
    @Permits(Who.SIGNED_IN)
    TaskAnswer importEvent(@PathVariable String type, User user, HttpServletRequest request) throws ServletException {
        if (!type.equals("json")) {
            throw notTaken("type", "Invalid file type");
        }
        Part file = fileOf(request)
                .filter(part -> Optional.ofNullable(part.getSubmittedFileName())
                        .filter(name -> !name.isBlank())
                        .isPresent())
                .orElseThrow(() -> notTaken("file", "File not found"));
        if (!file.getSubmittedFileName().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw notTaken("file", "Invalid file type");
        }
        return TaskAnswer.of(imports.begin(user, file::getInputStream));
    }

    private static Optional<Part> fileOf(HttpServletRequest request) throws ServletException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(request.getPart("file"));
        } catch (IOException e) {
            // the container's word for parts that it cannot take apart
            throw new Failure.Malformed("The parts cannot be read");
        } catch (IllegalStateException e) {
            // so the container says that a part, or all of them, are larger or more than it takes
            throw new Failure.TooLarge(EventImports.LARGEST);
        }
    }

    private static JsonApiException notTaken(String source, String detail) {
        return JsonApiException.notFound(ErrorSource.parameter(source), detail);
    }
}
