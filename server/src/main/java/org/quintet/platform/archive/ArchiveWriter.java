package org.quintet.platform.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive, row by row: it is never in memory. Not thread-safe. */
public final class ArchiveWriter {

    private static final DefaultIndenter FOUR_BLANKS = new DefaultIndenter("    ", "\n");
    private static final ObjectWriter JSON = JsonMapper.builder(JsonFactory.builder()
                    // the zip goes on after a file
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withSeparators(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(FOUR_BLANKS)
                    .withArrayIndenter(FOUR_BLANKS));

    private final ZipOutputStream zip;

    public ArchiveWriter(OutputStream target) {
        this.zip = new ZipOutputStream(target);
    }

    /** Decides what stands in the archive for the address of a file. */
    @FunctionalInterface
    public interface MediaDecision {

        /** @param entry the name that the file would have, without its extension */
        String inArchive(MediaKind kind, String address, String entry);
    }

    /** Writes a file with a list of rows. */
    public void rows(ArchivedTable table, Iterator<? extends Record> rows, MediaDecision media) throws IOException {
        write(table.name(), json -> {
            json.writeStartArray();
            rows.forEachRemaining(row -> object(json, table, row, media));
            json.writeEndArray();
        });
    }

    /** Writes a file with one row. */
    public void row(ArchivedTable table, Record row, MediaDecision media) throws IOException {
        write(table.name(), json -> object(json, table, row, media));
    }

    /** Writes a file with {@code content}, which JSON can say. */
    public void json(String name, Object content) throws IOException {
        write(name, json -> json.writePOJO(content));
    }

    /** Writes a file as it is. */
    public void file(String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }

    /** Ends the archive. What it was written to stays open. */
    public void finish() throws IOException {
        zip.finish();
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(JsonGenerator json);
    }

    private void write(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (JsonGenerator json = JSON.createGenerator(zip)) {
            content.writeTo(json);
        }
        zip.closeEntry();
    }

    private static void object(JsonGenerator json, ArchivedTable table, Record row, MediaDecision media) {
        json.writeStartObject();
        for (ArchivedColumn column : table.columns()) {
            json.writeName(column.key());
            ArchivedValues.write(json, value(column, row, media));
        }
        json.writeEndObject();
    }

    private static @Nullable Object value(ArchivedColumn column, Record row, MediaDecision media) {
        Object value = row.get(column.shown());
        return column instanceof ArchivedColumn.Media file && value instanceof String address
                ? media.inArchive(file.kind(), address, file.entry().apply(row))
                : value;
    }
}
