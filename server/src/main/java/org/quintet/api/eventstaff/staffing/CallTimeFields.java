package org.quintet.api.eventstaff.staffing;

import static org.quintet.schema.Tables.CALL_TIME;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jooq.TableField;
import org.quintet.api.eventstaff.protocol.LocalTimes;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.quintet.staffing.CallTimeChanges;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a call time that clients write, named as the document shows them, and their columns. */
final class CallTimeFields {

    private static final int LONGEST_UNIT = 50;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 20;

    private final JsonFields fields;
    private final boolean isNew;
    private final CallTimeChanges changes = new CallTimeChanges();

    private CallTimeFields(JsonFields fields, boolean isNew) {
        this.fields = fields;
        this.isNew = isNew;
    }

    /**
     * Translates a body. Only what is given is changed; null clears what is not required. All problems are thrown at once.
     *
     * @param isNew whether what is required must be there
     */
    static CallTimeChanges read(ObjectNode body, boolean isNew) {
        Problems problems = new Problems();
        CallTimeFields reader = new CallTimeFields(new JsonFields(body, problems), isNew);
        reader.read();
        problems.throwIfAny();
        return reader.changes;
    }

    private void read() {
        number("position_id", CALL_TIME.POSITION_NUMBER);
        number("skill_level_id", CALL_TIME.SKILL_LEVEL_NUMBER);
        if (isGiven("count") && fields.require("count")) {
            fields.count("count").ifPresent(count -> changes.set(CALL_TIME.HEADCOUNT, count));
        }
        time("start_time", CALL_TIME.STARTS_LOCAL, CALL_TIME.STARTS_AT_WRITTEN);
        time("end_time", CALL_TIME.ENDS_LOCAL, CALL_TIME.ENDS_AT_WRITTEN);
        if (fields.has("payrate")) {
            changes.set(CALL_TIME.PAY_RATE, payRate().orElse(null));
        }
        text("payrate_unit", CALL_TIME.PAY_UNIT, LONGEST_UNIT);
        text("dress_code", CALL_TIME.DRESS_CODE, LONGEST_TEXT);
    }

    private boolean isGiven(String name) {
        return isNew || fields.has(name);
    }

    private void number(String name, TableField<CallTimeRecord, Integer> column) {
        if (fields.has(name)) {
            changes.set(column, fields.count(name).orElse(null));
        }
    }

    private void text(String name, TableField<CallTimeRecord, String> column, int longest) {
        if (fields.has(name)) {
            changes.set(column, fields.string(name, longest).orElse(null));
        }
    }

    private void time(
            String name,
            TableField<CallTimeRecord, LocalDateTime> column,
            TableField<CallTimeRecord, String> writtenColumn) {
        if (!isGiven(name)) {
            return;
        }
        Optional<String> written = fields.requiredString(name, LONGEST_NUMBER + LONGEST_UNIT);
        Optional<LocalDateTime> wallTime = written.flatMap(LocalTimes::parse);
        if (written.isPresent() && wallTime.isEmpty()) {
            fields.reject(name, "does not match the format Y-m-d H:i:s");
        }
        wallTime.ifPresent(time -> changes.set(column, time).set(writtenColumn, written.orElseThrow()));
    }

    /** A number, or a string that is one: the document shows the latter. */
    private Optional<BigDecimal> payRate() {
        return fields.value("payrate").flatMap(value -> {
            if (value.isNumber()) {
                return fields.number("payrate");
            }
            String text = value.asString("");
            if (value.isString() && text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
                return Optional.of(new BigDecimal(text));
            }
            fields.reject("payrate", "must be a number");
            return Optional.empty();
        });
    }
}
