package org.quintet.jsonapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Sends documents. */
final class Answers {

    static final String MEDIA_TYPE = "application/vnd.api+json";

    private Answers() {}

    static <C extends Requester> void send(
            Exchange exchange, int status, Map<String, String> headers, Consumer<DocumentWriter<C>> document)
            throws IOException {
        send(exchange, status, headers, MEDIA_TYPE, document);
    }

    /** Sends a document as though it were of another media type. */
    static <C extends Requester> void send(
            Exchange exchange,
            int status,
            Map<String, String> headers,
            String mediaType,
            Consumer<DocumentWriter<C>> document)
            throws IOException {
        TaggedBody body = new TaggedBody(exchange, status, headers);
        body.header("Content-Type", mediaType);
        write(body, out -> document.accept(new DocumentWriter<>(out)));
        body.close();
    }

    static void noContent(Exchange exchange) throws IOException {
        new TaggedBody(exchange, 204, Map.of()).close();
    }

    static void refuse(Exchange exchange, List<JsonApiError> errors, Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, out -> ErrorDocument.write(out, errors));
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", MEDIA_TYPE);
        all.put("Content-Length", Integer.toString(body.size()));
        try (OutputStream out = exchange.answer(errors.getFirst().status(), all)) {
            if (!exchange.method().equals("HEAD")) {
                body.writeTo(out);
            }
        }
    }

    /** The ETag that a document would be sent with. */
    static <C extends Requester> String tag(Consumer<DocumentWriter<C>> document) {
        MessageDigest digest = TaggedBody.newDigest();
        write(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest),
                out -> document.accept(new DocumentWriter<>(out)));
        return TaggedBody.tag(digest);
    }

    private static void write(OutputStream body, Consumer<JsonGenerator> document) {
        // closed only when the document is complete: closing sends it
        JsonGenerator out = JsonText.FACTORY.createGenerator(ObjectWriteContext.empty(), body);
        document.accept(out);
        out.close();
    }
}
