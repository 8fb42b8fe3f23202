package org.quintet.jsonapi;

/**
 * One error object.
 *
 * @param status the HTTP status
 * @param statusAsText whether the document shows the status as a string, which Open Event does for validation only
 */
public record JsonApiError(int status, boolean statusAsText, ErrorSource source, String title, String detail) {

    /** A field of the request document that cannot be stored. */
    public static JsonApiError validation(String pointer, String detail) {
        return new JsonApiError(422, true, ErrorSource.pointer(pointer), "Validation error", detail);
    }

    /** Any error with a numeric status. */
    public static JsonApiError of(int status, String title, ErrorSource source, String detail) {
        return new JsonApiError(status, false, source, title, detail);
    }
}
