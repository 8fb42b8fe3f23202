package org.quintet.api.openevent.checkin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.exports.StationScanListing;
import org.quintet.exports.StationScanListing.Filter;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Scans at stations as comma-separated values, written as they are read (Open Event, part A21). */
@RestController
class CheckInExportController {

    /** Four digits for the year: what is farther away no database knows. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final StationScanListing scans;

    CheckInExportController(StationScanListing scans) {
        this.scans = scans;
    }

    /** Of the events at whose doors the caller works. */
    @PostMapping("/v1/export/user-check-in/csv")
    @Permits(Who.SIGNED_IN)
    void scans(Caller caller, JsonBody body, HttpServletResponse response) throws IOException {
        Filter filter = filter(body.objectOrEmpty());
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"user_check_in.csv\"");
        scans.writeCsv(caller, EventAuthority.REGISTRAR.roles(), filter, response.getOutputStream());
    }

    private static Filter filter(ObjectNode body) {
        return new Filter(
                text(body, "session_id").map(CheckInExportController::id),
                text(body, "date").map(CheckInExportController::day),
                text(body, "track_type"),
                text(body, "type")
                        .map(types -> Arrays.stream(types.split("&", -1))
                                .map(String::strip)
                                .filter(type -> !type.isEmpty())
                                .toList())
                        .orElse(List.of()));
    }

    /** A text or a number; nothing where there is none, or an empty one. */
    private static Optional<String> text(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() && !value.isNumber()) {
            throw new Failure.Invalid(name, "Not a valid string.");
        }
        if (value.asString().indexOf('\0') >= 0) {
            throw new Failure.Invalid(name, "must not contain the character NUL");
        }
        return Optional.of(value.asString()).filter(text -> !text.isBlank());
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new Failure.Invalid("session_id", "Not a valid integer.");
        }
        return Long.parseLong(text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            throw new Failure.Invalid("date", "Not a valid date.");
        }
    }
}
