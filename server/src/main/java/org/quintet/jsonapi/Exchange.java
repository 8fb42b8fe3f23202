package org.quintet.jsonapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** One HTTP request and the place for its answer; keeps the engine free of any web framework. */
public interface Exchange {

    /** The method in capitals. */
    String method();

    /** The path as sent, still percent-encoded, with the API's prefix. */
    String path();

    /** The query string as sent, empty if there is none. */
    String queryString();

    /** A request header; one that was sent several times as the list that it means (RFC 9110, section 5.3). */
    Optional<String> header(String name);

    /** The request body. */
    InputStream body() throws IOException;

    /** Sends status and headers, and gives the stream for the body; called once. */
    OutputStream answer(int status, Map<String, String> headers) throws IOException;
}
