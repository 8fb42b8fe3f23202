package org.quintet.api.eventstaff;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.EVENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quintet.api.eventstaff.protocol.NewerFace;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.FailureStatus;
import org.quintet.platform.http.WireApi;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** EventStaff as a whole: its paths and its errors, {@code {"success": false, "message", "errors"?}}. */
@Component
class EventStaffApi implements WireApi {

    /** Columns whose problems the core may name, in this API's words. */
    private static final Map<String, String> WIRE_NAMES = Map.of(
            EVENT.NAME.getName(), "title",
            EVENT.STARTS_AT.getName(), "start_time",
            EVENT.ENDS_AT.getName(), "end_time",
            CALL_TIME.POSITION_NUMBER.getName(), "position_id",
            CALL_TIME.SKILL_LEVEL_NUMBER.getName(), "skill_level_id",
            CALL_TIME.HEADCOUNT.getName(), "count",
            CALL_TIME.PAY_RATE.getName(), "payrate",
            CALL_TIME.PAY_UNIT.getName(), "payrate_unit");

    /** Those that the newer face calls otherwise. */
    private static final Map<String, String> NEWER_NAMES = Map.of(
            EVENT.STARTS_AT.getName(), "start_date_time",
            EVENT.ENDS_AT.getName(), "end_date_time");

    @Override
    public String name() {
        return "eventstaff";
    }

    @Override
    public List<String> pathPrefixes() {
        return List.of("/api/v1", NewerFace.PREFIX);
    }

    @Override
    public ResponseEntity<?> render(Failure failure, HttpServletRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        if (failure instanceof Failure.Invalid invalid) {
            Map<String, List<String>> errors = errors(invalid, NewerFace.isAskedBy(request));
            body.put("message", errors.values().iterator().next().getFirst());
            body.put("errors", errors);
        } else {
            body.put("message", failure.message());
        }
        return ResponseEntity.status(statusOf(failure))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static HttpStatus statusOf(Failure failure) {
        return failure instanceof Failure.Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : FailureStatus.of(failure);
    }

    private static Map<String, List<String>> errors(Failure.Invalid invalid, boolean newer) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (Failure.Invalid.Problem problem : invalid.problems()) {
            String usual = WIRE_NAMES.getOrDefault(problem.field(), problem.field());
            String field = newer ? NEWER_NAMES.getOrDefault(problem.field(), usual) : usual;
            errors.computeIfAbsent(field, _ -> new ArrayList<>()).add(sentence(field, problem.reason()));
        }
        return errors;
    }

    /** "must be an integer" is said of its field, in the way of the API; the core's reasons are sentences already. */
    private static String sentence(String field, String reason) {
        return Character.isLowerCase(reason.charAt(0)) ? "The " + field.replace('_', ' ') + " " + reason + "." : reason;
    }
}
