package org.quintet.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quintet.platform.failures.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/** What may be answered to a complex field. */
enum FieldKind {
    TEXT("Not a valid string."),
    EMAIL("Not a valid email address."),
    NUMBER("Not a valid number.");

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_NUMBER = 100;

    private final String refusal;

    FieldKind(String refusal) {
        this.refusal = refusal;
    }

    /** @throws Failure.Invalid if the field takes a file, which is no answer of a form */
    static FieldKind of(String type, String key) {
        return switch (type) {
            case "email" -> EMAIL;
            case "number" -> NUMBER;
            case "file", "image" ->
                throw new Failure.Invalid(FormAnswers.COMPLEX + "/" + key, "Invalid Field Type: " + type);
            default -> TEXT;
        };
    }

    String refusal() {
        return refusal;
    }

    /** The answer as it is to be stored; empty if it is of another kind. Null is no answer, and stays. */
    Optional<JsonNode> read(JsonNode answer) {
        if (answer.isNull()) {
            return Optional.of(answer);
        }
        return switch (this) {
            case TEXT -> Optional.of(answer).filter(JsonNode::isString);
            case EMAIL ->
                Optional.of(answer)
                        .filter(JsonNode::isString)
                        .filter(text -> ADDRESS.matcher(text.stringValue()).matches());
            case NUMBER -> number(answer);
        };
    }

    private static Optional<JsonNode> number(JsonNode answer) {
        if (answer.isNumber()) {
            return Optional.of(answer);
        }
        try {
            return answer.isString() && answer.stringValue().length() <= LONGEST_NUMBER
                    ? Optional.of(DecimalNode.valueOf(
                            new BigDecimal(answer.stringValue().strip())))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
