package org.quintet.jsonapi;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes error documents. */
final class ErrorDocument {

    private ErrorDocument() {}

    static void write(JsonGenerator out, List<JsonApiError> errors) {
        out.writeStartObject();
        out.writeName("errors");
        out.writeStartArray();
        for (JsonApiError error : errors) {
            out.writeStartObject();
            out.writeName("status");
            if (error.statusAsText()) {
                out.writeString(Integer.toString(error.status()));
            } else {
                out.writeNumber(error.status());
            }
            out.writeName("source");
            source(out, error.source());
            out.writeName("title");
            out.writeString(error.title());
            out.writeName("detail");
            out.writeString(error.detail());
            out.writeEndObject();
        }
        out.writeEndArray();
        version(out);
        out.writeEndObject();
    }

    private static void source(JsonGenerator out, ErrorSource source) {
        switch (source) {
            case ErrorSource.Text(String text) -> out.writeString(text);
            case ErrorSource.Json(JsonNode node) -> out.writeRawValue(node.toString());
            case ErrorSource.Members members -> {
                out.writeStartObject();
                members.members().forEach((name, value) -> {
                    out.writeName(name);
                    out.writeString(value);
                });
                out.writeEndObject();
            }
        }
    }

    /** The member that every document ends with. */
    static void version(JsonGenerator out) {
        out.writeName("jsonapi");
        out.writeStartObject();
        out.writeName("version");
        out.writeString("1.0");
        out.writeEndObject();
    }
}
