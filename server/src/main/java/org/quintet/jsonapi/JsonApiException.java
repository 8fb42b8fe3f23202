package org.quintet.jsonapi;

import java.util.List;

/** The request is refused; becomes an error document with the status of its first error. */
public final class JsonApiException extends RuntimeException {

    private final transient List<JsonApiError> errors;

    /** Refuses with several errors at once, as validation does. */
    public JsonApiException(List<JsonApiError> errors) {
        super(errors.getFirst().detail());
        this.errors = List.copyOf(errors);
    }

    /** Refuses with one error. */
    public JsonApiException(JsonApiError error) {
        this(List.of(error));
    }

    /** 400. */
    public static JsonApiException badRequest(ErrorSource source, String detail) {
        return new JsonApiException(JsonApiError.of(400, "Bad Request", source, detail));
    }

    /** 403. */
    public static JsonApiException forbidden(ErrorSource source, String detail) {
        return new JsonApiException(JsonApiError.of(403, "Access Forbidden", source, detail));
    }

    /** 404 in the words of an application: a parent, or a row that the caller may not know of. */
    public static JsonApiException notFound(ErrorSource source, String detail) {
        return new JsonApiException(JsonApiError.of(404, "Not Found", source, detail));
    }

    /** 409. */
    public static JsonApiException conflict(ErrorSource source, String detail) {
        return new JsonApiException(JsonApiError.of(409, "Conflict", source, detail));
    }

    /** 422 for a rule that is more than the form of one field. */
    public static JsonApiException unprocessable(ErrorSource source, String detail) {
        return new JsonApiException(JsonApiError.of(422, "Unprocessable Entity", source, detail));
    }

    /** The requested row does not exist, or not for this caller. */
    static JsonApiException objectNotFound() {
        return new JsonApiException(
                JsonApiError.of(404, "Object not found", ErrorSource.pointer(""), "Object Not Found"));
    }

    /** A row named in a relationship does not exist, or not for this caller. */
    static JsonApiException relatedNotFound(String detail) {
        return new JsonApiException(JsonApiError.of(404, "Related object not found", ErrorSource.text(""), detail));
    }

    /** A request that is malformed in a way that the engine itself finds. */
    static JsonApiException malformed(ErrorSource source, String detail) {
        return new JsonApiException(JsonApiError.of(400, "Bad request", source, detail));
    }

    /** A query parameter that cannot be understood; {@code parameter} as in "Invalid sort querystring parameter.". */
    static JsonApiException invalidQuery(String parameter, String detail) {
        return new JsonApiException(JsonApiError.of(
                400, "Invalid " + parameter + " querystring parameter.", ErrorSource.parameter(parameter), detail));
    }

    /** The errors, never empty. */
    public List<JsonApiError> errors() {
        return errors;
    }

    /** The status of the answer. */
    public int status() {
        return errors.getFirst().status();
    }
}
