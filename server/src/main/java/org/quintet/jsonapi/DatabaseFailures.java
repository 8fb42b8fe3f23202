package org.quintet.jsonapi;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL refuses to store, in the words of JSON:API. */
final class DatabaseFailures {

    private static final Pattern NULL_COLUMN = Pattern.compile("column \"([^\"]+)\"");
    private static final Pattern UNIQUE_COLUMN = Pattern.compile("\\(([^()]+)\\)=\\(");

    private DatabaseFailures() {}

    /** Runs a write; constraints that it breaks become errors of the request. */
    static <T> T translated(ResourceType<?> type, boolean deleting, Supplier<T> write) {
        try {
            return write.get();
        } catch (JsonApiException e) {
            throw e;
        } catch (RuntimeException e) {
            Optional<JsonApiException> refusal = sqlFailure(e).flatMap(failure -> refusal(type, deleting, failure));
            throw refusal.isPresent() ? refusal.get() : e;
        }
    }

    /**
     * Runs a read; values of the request that PostgreSQL cannot work with (class 22), or not with the operator of the
     * request (42883), are the client's mistake.
     */
    static <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            boolean badValue = sqlFailure(e)
                    .flatMap(failure -> Optional.ofNullable(failure.getSQLState()))
                    .filter(state -> state.startsWith("22") || state.equals("42883"))
                    .isPresent();
            throw badValue ? JsonApiException.invalidQuery("filters", "A value cannot be compared") : e;
        }
    }

    private static Optional<SQLException> sqlFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonApiException> refusal(ResourceType<?> type, boolean deleting, SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        JsonApiException refusal = switch (state) {
            case "23505" ->
                JsonApiException.conflict(
                        source(type, failure, UNIQUE_COLUMN), "An object with the same values already exists");
            case "23502" ->
                new JsonApiException(new JsonApiError(
                        422, true, source(type, failure, NULL_COLUMN), "Validation error", "Field may not be null."));
            case "23503" ->
                deleting
                        ? JsonApiException.conflict(ErrorSource.text(""), "The object is still referred to by others")
                        : JsonApiException.relatedNotFound("A related object does not exist");
            // 54000: too long for the index that keeps values unique
            case "23514", "23P01", "22001", "22003", "22P05", "22021", "54000" ->
                JsonApiException.unprocessable(ErrorSource.pointer("/data"), "Invalid value.");
            default -> null;
        };
        return Optional.ofNullable(refusal);
    }

    /** The attribute of the column that the server's message names, else the whole resource. */
    private static <C extends Requester> ErrorSource source(
            ResourceType<C> type, SQLException failure, Pattern pattern) {
        Matcher column =
                pattern.matcher(Optional.ofNullable(failure.getMessage()).orElse(""));
        String name = column.find() ? column.group(1) : "";
        return type.attributes.values().stream()
                .filter(attribute -> attribute
                        .column()
                        .filter(field -> field.getName().equals(name))
                        .isPresent())
                .map(attribute -> ErrorSource.pointer("/data/attributes/" + attribute.name()))
                .findFirst()
                .orElse(ErrorSource.pointer("/data"));
    }
}
