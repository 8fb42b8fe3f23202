package org.quintet.jsonapi;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What values an attribute has in JSON, with the lenient reading of the Open Event contract. */
sealed interface AttributeKind {

    /** The stored form of a value that a request sent, empty if it is not of this kind. */
    Optional<Object> read(JsonNode value);

    /** The error detail for a value that is not of this kind. */
    String complaint();

    /** Reads a value, or adds what is wrong with it to {@code errors}. */
    default Optional<Object> read(JsonNode value, String pointer, List<JsonApiError> errors) {
        Optional<Object> read = read(value);
        if (read.isEmpty()) {
            errors.add(JsonApiError.validation(pointer, complaint()));
        }
        return read;
    }

    /** Whether lists can be sorted by such values. */
    default boolean isOrdered() {
        return true;
    }

    /** The form of a value that a filter compares with: more lenient, because clients are. */
    default Optional<Object> readOperand(JsonNode value) {
        return read(value);
    }

    /** Any JSON string that PostgreSQL can store: without the character NUL and halves of characters. */
    record Text() implements AttributeKind {
        @Override
        public Optional<Object> read(JsonNode value) {
            return value.isString() && isStorable(value.stringValue())
                    ? Optional.of(value.stringValue())
                    : Optional.empty();
        }

        private static boolean isStorable(String text) {
            return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }

        @Override
        public Optional<Object> readOperand(JsonNode value) {
            return asText(value);
        }

        @Override
        public String complaint() {
            return "Not a valid string.";
        }
    }

    /** A text, or a number that is taken as the text that it was written as. */
    record TextOrNumber() implements AttributeKind {
        private static final Text TEXT = new Text();

        @Override
        public Optional<Object> read(JsonNode value) {
            return value.isNumber() ? Numbers.fraction(value).map(BigDecimal::toPlainString) : TEXT.read(value);
        }

        @Override
        public Optional<Object> readOperand(JsonNode value) {
            return TEXT.readOperand(value);
        }

        @Override
        public String complaint() {
            return TEXT.complaint();
        }
    }

    /** A whole number; also a numeric string, and a fraction that is cut off. */
    record Whole() implements AttributeKind {
        @Override
        public Optional<Object> read(JsonNode value) {
            return Numbers.whole(value).map(number -> number);
        }

        @Override
        public String complaint() {
            return "Not a valid integer.";
        }
    }

    /** A number, also as a string. */
    record Fraction() implements AttributeKind {
        @Override
        public Optional<Object> read(JsonNode value) {
            return Numbers.fraction(value).map(number -> number);
        }

        @Override
        public String complaint() {
            return "Not a valid number.";
        }
    }

    /** True or false in the spellings of Python's marshmallow. */
    record Truth() implements AttributeKind {
        private static final Set<String> TRUE = Set.of("t", "T", "true", "True", "TRUE", "1", "1.0");
        private static final Set<String> FALSE = Set.of("f", "F", "false", "False", "FALSE", "0", "0.0");

        @Override
        public Optional<Object> read(JsonNode value) {
            String text = asText(value).map(Object::toString).orElse("");
            if (TRUE.contains(text)) {
                return Optional.of(true);
            }
            return FALSE.contains(text) ? Optional.of(false) : Optional.empty();
        }

        @Override
        public String complaint() {
            return "Not a valid boolean.";
        }
    }

    /** An instant, written in ISO 8601; without an offset it is UTC. */
    record Moment() implements AttributeKind {
        @Override
        public Optional<Object> read(JsonNode value) {
            return value.isString() ? DateTimes.read(value.stringValue()).map(Instant.class::cast) : Optional.empty();
        }

        @Override
        public Optional<Object> readOperand(JsonNode value) {
            return value.isString()
                    ? DateTimes.readLeniently(value.stringValue()).map(Instant.class::cast)
                    : Optional.empty();
        }

        @Override
        public String complaint() {
            return "Not a valid datetime.";
        }
    }

    /** An absolute web address. */
    record Url() implements AttributeKind {
        @Override
        public Optional<Object> read(JsonNode value) {
            return value.isString() && Addresses.isUrl(value.stringValue())
                    ? Optional.of(value.stringValue())
                    : Optional.empty();
        }

        @Override
        public Optional<Object> readOperand(JsonNode value) {
            return asText(value);
        }

        @Override
        public String complaint() {
            return "Not a valid URL.";
        }
    }

    /** An e-mail address; blanks around it are dropped on the way in and on the way out. */
    record Email() implements AttributeKind {
        @Override
        public Optional<Object> read(JsonNode value) {
            return value.isString() && Addresses.isEmail(value.stringValue().strip())
                    ? Optional.of(value.stringValue().strip())
                    : Optional.empty();
        }

        @Override
        public Optional<Object> readOperand(JsonNode value) {
            return asText(value);
        }

        @Override
        public String complaint() {
            return "Not a valid email address.";
        }
    }

    /** One of some words. */
    record Choice(Set<String> words) implements AttributeKind {
        @Override
        public Optional<Object> read(JsonNode value) {
            return value.isString() && words.contains(value.stringValue())
                    ? Optional.of(value.stringValue())
                    : Optional.empty();
        }

        @Override
        public Optional<Object> readOperand(JsonNode value) {
            return asText(value);
        }

        @Override
        public String complaint() {
            return "Not a valid choice.";
        }
    }

    /** Any JSON, kept as it is. */
    record Json() implements AttributeKind {

        @Override
        public boolean isOrdered() {
            return false;
        }

        @Override
        public Optional<Object> read(JsonNode value) {
            return Optional.of(value);
        }

        @Override
        public String complaint() {
            return "Invalid type.";
        }
    }

    /** A list of small objects with known members, whose errors are pointed at one by one. */
    record Objects(List<AttributeMember> members) implements AttributeKind {

        @Override
        public boolean isOrdered() {
            return false;
        }

        @Override
        public Optional<Object> read(JsonNode value) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> read(JsonNode value, String pointer, List<JsonApiError> errors) {
            if (!value.isArray()) {
                errors.add(JsonApiError.validation(pointer, complaint()));
                return Optional.empty();
            }
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            int before = errors.size();
            for (int index = 0; index < value.size(); index++) {
                list.add(object(value.get(index), pointer + "/" + index, errors));
            }
            return errors.size() == before ? Optional.of(list) : Optional.empty();
        }

        private ObjectNode object(JsonNode value, String pointer, List<JsonApiError> errors) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            if (!value.isObject()) {
                errors.add(JsonApiError.validation(pointer, complaint()));
                return object;
            }
            for (AttributeMember member : members) {
                Optional<JsonNode> sent = value.optional(member.name());
                member.rules()
                        .accepts(sent, pointer + "/" + member.name(), true, errors)
                        .ifPresent(accepted -> object.set(
                                member.name(),
                                JsonText.MAPPER.valueToTree(accepted.value().orElse(NullNode.getInstance()))));
            }
            return object;
        }

        @Override
        public String complaint() {
            return "Invalid type.";
        }
    }

    private static Optional<Object> asText(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
    }
}
