package org.quintet.forms;

import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.CUSTOM_FORM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.CustomFormRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks what somebody answers to a form (Open Event, Custom Forms). */
@Component
public class FormAnswers {

    /** The rule that complex answers of a wrong kind break; the fields of the failure are their keys. */
    public static final String WRONG_KIND = "form_answers_of_wrong_kind";

    /** The place of answers to fields that their subject does not have by itself. */
    public static final String COMPLEX = "complex_field_values";

    /** Where a failure is put that is about the whole form. */
    public static final String WHOLE = "";

    private static final int MOST_COMPLEX = 30;
    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;

    FormAnswers(DSLContext sql) {
        this.sql = sql;
    }

    /** A form of an event; attendees have one for each ticket form, too. */
    public record Form(long eventId, FormSubject subject, Optional<String> ticketForm) {

        public static Form of(long eventId, FormSubject subject) {
            return new Form(eventId, subject, Optional.empty());
        }
    }

    /**
     * The complex answers as they are to be stored: by snake_case keys, without those that nobody asked for; empty if none
     * is left.
     *
     * @param answers the row of the subject as it is going to be, its columns named as the fields are in snake_case
     * @param exempt columns that are never asked for
     * @param complex the answers to complex fields
     * @throws Failure.Invalid if an answer is missing, or is not what was asked for
     */
    public Optional<JSONB> check(Form form, Record answers, Set<String> exempt, Optional<JSONB> complex) {
        List<CustomFormRecord> fields = fields(form);
        Map<String, JsonNode> sent = complex.map(FormAnswers::flat).orElse(Map.of());
        requireAll(fields, answers, exempt, sent);
        return stored(fields, sent);
    }

    private List<CustomFormRecord> fields(Form form) {
        Condition ofForm = form.ticketForm().map(CUSTOM_FORM.FORM_ID::eq).orElseGet(CUSTOM_FORM.FORM_ID::isNull);
        return sql.selectFrom(CUSTOM_FORM)
                .where(CUSTOM_FORM.EVENT_ID.eq(form.eventId()))
                .and(CUSTOM_FORM.FORM.eq(form.subject().word()))
                .and(CUSTOM_FORM.IS_INCLUDED)
                .and(form.subject() == FormSubject.ATTENDEE ? ofForm : noCondition())
                .orderBy(CUSTOM_FORM.FIELD_IDENTIFIER, CUSTOM_FORM.ID)
                .fetch();
    }

    private static void requireAll(
            List<CustomFormRecord> fields, Record answers, Set<String> exempt, Map<String, JsonNode> complex) {
        List<String> missing = fields.stream()
                .filter(CustomFormRecord::getIsRequired)
                .filter(field -> !isAnswered(field, answers, exempt, complex))
                .map(CustomFormRecord::getName)
                .toList();
        if (!missing.isEmpty()) {
            throw new Failure.Invalid(
                    WHOLE,
                    missing.stream()
                            .map(name -> "'" + name + "'")
                            .collect(Collectors.joining(", ", "Missing required fields [", "]")));
        }
    }

    private static boolean isAnswered(
            CustomFormRecord field, Record answers, Set<String> exempt, Map<String, JsonNode> complex) {
        String column = snakeCase(field.getFieldIdentifier());
        if (field.getIsComplex()) {
            return complex.containsKey(column) && !complex.get(column).isNull();
        }
        return exempt.contains(column) || answers.field(column) == null || isTruthy(answers.get(column));
    }

    private static boolean isTruthy(@Nullable Object value) {
        return value != null && !value.equals("") && !value.equals(false);
    }

    /** A flat object with its keys in snake_case. */
    private static Map<String, JsonNode> flat(JSONB complex) {
        JsonNode sent = JSON.readTree(complex.data());
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        if (!sent.isObject() || sent.valueStream().anyMatch(JsonNode::isContainer)) {
            throw new Failure.Invalid(
                    COMPLEX,
                    "Only flattened JSON of form {key: value} where value is a string, number, "
                            + "boolean or null is permitted");
        }
        if (sent.size() > MOST_COMPLEX) {
            throw new Failure.Invalid(
                    COMPLEX, "A maximum of " + MOST_COMPLEX + " complex custom form fields are allowed");
        }
        sent.properties().forEach(answer -> answers.put(snakeCase(answer.getKey()), answer.getValue()));
        return answers;
    }

    private static Optional<JSONB> stored(List<CustomFormRecord> fields, Map<String, JsonNode> sent) {
        ObjectNode stored = JSON.createObjectNode();
        List<Failure.Invalid.Problem> problems = new ArrayList<>();
        if (!sent.isEmpty()) {
            fields.stream().filter(CustomFormRecord::getIsComplex).forEach(field -> {
                String key = snakeCase(field.getFieldIdentifier());
                FieldKind kind = FieldKind.of(field.getType(), key);
                Optional.ofNullable(sent.get(key))
                        .ifPresent(answer -> kind.read(answer)
                                .ifPresentOrElse(
                                        value -> stored.set(key, value),
                                        () -> problems.add(new Failure.Invalid.Problem(key, kind.refusal()))));
            });
        }
        if (!problems.isEmpty()) {
            throw Failure.Invalid.byRule(WRONG_KIND, problems);
        }
        return Optional.of(stored).filter(some -> !some.isEmpty()).map(some -> JSONB.valueOf(some.toString()));
    }

    /** The key of an answer: {@code jobTitle}, {@code job-title} and {@code job_title} are the same. */
    public static String snakeCase(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[-\\s]+", "_")
                .toLowerCase(Locale.ROOT);
    }
}
