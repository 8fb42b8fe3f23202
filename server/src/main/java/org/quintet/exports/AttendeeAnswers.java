package org.quintet.exports;

import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.CUSTOM_FORM;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.quintet.forms.FormAnswers;
import org.quintet.forms.FormSubject;
import org.quintet.schema.tables.records.CustomFormRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an event's forms ask attendees for, as columns. */
@Component
class AttendeeAnswers {

    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;

    AttendeeAnswers(DSLContext sql) {
        this.sql = sql;
    }

    /** A column for each field that the event asks for, in the form's order. */
    List<Column> columns(long eventId) {
        return sql
                .selectFrom(CUSTOM_FORM)
                .where(CUSTOM_FORM.EVENT_ID.eq(eventId))
                .and(CUSTOM_FORM.FORM.eq(FormSubject.ATTENDEE.word()))
                .and(CUSTOM_FORM.IS_INCLUDED)
                .orderBy(CUSTOM_FORM.POSITION, CUSTOM_FORM.ID)
                .stream()
                .map(AttendeeAnswers::column)
                .toList();
    }

    private static Column column(CustomFormRecord field) {
        String key = FormAnswers.snakeCase(field.getFieldIdentifier());
        Optional<Field<?>> own =
                Optional.<Field<?>>ofNullable(ATTENDEE.field(key)).filter(_ -> !field.getIsComplex());
        return own.map(column -> Column.of(field.getName(), column))
                .orElseGet(() -> new Column(field.getName(), row -> complex(row, key)));
    }

    private static String complex(Record row, String key) {
        return Optional.<JSONB>ofNullable(row.get(ATTENDEE.COMPLEX_FIELD_VALUES))
                .map(values -> text(JSON.readTree(values.data()).path(key)))
                .orElse("");
    }

    private static String text(JsonNode answer) {
        if (answer.isMissingNode() || answer.isNull()) {
            return "";
        }
        return answer.isBoolean() ? Column.text(answer.booleanValue()) : answer.asString();
    }
}
