package org.quintet.api.nexudus.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.nexudus.format.Times;

/**
 * What operators filter and sort a list by.
 *
 * @param parser reads the value that a request gives; empty if it is none
 * @param partial whether a part of the value is enough, as it is with texts
 */
record ContentColumn<T>(Field<T> field, Function<String, Optional<T>> parser, boolean partial) {

    private static final String WHOLE = "-?[0-9]{1,18}";
    private static final int LONGEST_NUMBER = 40;

    static ContentColumn<Long> id(Field<Long> field) {
        return new ContentColumn<>(field, ContentColumn::whole, false);
    }

    static ContentColumn<Integer> count(Field<Integer> field) {
        return new ContentColumn<>(
                field,
                text -> whole(text)
                        .filter(number -> number == number.intValue())
                        .map(Long::intValue),
                false);
    }

    static ContentColumn<Short> small(Field<Short> field) {
        return new ContentColumn<>(
                field,
                text -> whole(text)
                        .filter(number -> number == number.shortValue())
                        .map(Long::shortValue),
                false);
    }

    static ContentColumn<BigDecimal> decimal(Field<BigDecimal> field) {
        return new ContentColumn<>(field, ContentColumn::number, false);
    }

    static ContentColumn<Boolean> flag(Field<Boolean> field) {
        return new ContentColumn<>(field, ContentColumn::truth, false);
    }

    static ContentColumn<Instant> time(Field<Instant> field) {
        return new ContentColumn<>(field, Times::parse, false);
    }

    static ContentColumn<UUID> uuid(Field<UUID> field) {
        return new ContentColumn<>(field, ContentColumn::parsedUuid, false);
    }

    static ContentColumn<String> text(Field<String> field) {
        return new ContentColumn<>(field, text -> Optional.of(text).filter(value -> value.indexOf('\0') < 0), true);
    }

    /** The value is this one, or has this text in it; empty if it is no value. */
    Optional<Condition> matches(String text) {
        return parser.apply(text).map(value -> partial ? field.containsIgnoreCase(value) : field.eq(value));
    }

    /** The value is not less. */
    Optional<Condition> from(String text) {
        return parser.apply(text).map(field::ge);
    }

    /** The value is not more. */
    Optional<Condition> to(String text) {
        return parser.apply(text).map(field::le);
    }

    private static Optional<Long> whole(String text) {
        return Optional.of(text).filter(value -> value.matches(WHOLE)).map(Long::parseLong);
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(text)
                .filter(value -> value.length() <= LONGEST_NUMBER && value.matches("-?[0-9]+([.][0-9]+)?"))
                .map(BigDecimal::new);
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true", "True" -> Optional.of(true);
            case "false", "False" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> parsedUuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
