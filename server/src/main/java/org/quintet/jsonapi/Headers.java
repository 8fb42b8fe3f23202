package org.quintet.jsonapi;

import java.util.Optional;

/** The media types of requests (JSON:API, "Content Negotiation"), as strict as the Open Event contract is. */
final class Headers {

    private Headers() {}

    static void check(Exchange exchange) {
        boolean sendsDocument =
                exchange.method().equals("POST") || exchange.method().equals("PATCH");
        Optional<String> contentType = exchange.header("Content-Type").map(String::strip);
        if (sendsDocument && !contentType.equals(Optional.of(Answers.MEDIA_TYPE))) {
            throw refused(415, "Content-Type");
        }
        if (!exchange.header("Accept").map(Headers::admits).orElse(true)) {
            throw refused(406, "Accept");
        }
    }

    private static boolean admits(String accept) {
        if (accept.isBlank()) {
            return true;
        }
        for (String range : accept.split(",", -1)) {
            String type = range.split(";", -1)[0].strip();
            if (type.equals("*/*") || type.equals("application/*") || type.equals(Answers.MEDIA_TYPE)) {
                return true;
            }
        }
        return false;
    }

    private static JsonApiException refused(int status, String header) {
        return new JsonApiException(JsonApiError.of(
                status,
                "InvalidRequestHeader",
                ErrorSource.text(""),
                header + " header must be " + Answers.MEDIA_TYPE));
    }
}
