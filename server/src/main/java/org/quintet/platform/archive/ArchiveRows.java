package org.quintet.platform.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.archive.ValueRule.RefusedValue;
import org.quintet.platform.failures.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the files of an archive, one row after the other. Members that no column has are passed over. */
public final class ArchiveRows {

    /** For one file; its rows are read one by one, but nobody says how large one is. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxStringLength(1_000_000)
            .maxDocumentLength(64L << 20)
            .maxTokenCount(2_000_000)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ArchiveRows() {}

    /** What becomes of a row. */
    @FunctionalInterface
    public interface Taker {

        /** @param number of the row in its file, from 1 */
        void take(ObjectNode row, int number) throws IOException;
    }

    /**
     * Hands out the rows of the file {@code name}, a list of objects.
     *
     * @throws Failure.Invalid if it is not there, or not that
     */
    public static void each(ArchiveFile archive, String name, Taker taker) throws IOException {
        parse(archive, name, json -> {
            requireToken(json.nextToken() == JsonToken.START_ARRAY, name);
            int number = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                number++;
                taker.take(object(json, name), number);
            }
        });
    }

    /**
     * Hands out the one object in the file {@code name}.
     *
     * @throws Failure.Invalid if it is not there, or not that
     */
    public static void one(ArchiveFile archive, String name, Taker taker) throws IOException {
        parse(archive, name, json -> {
            json.nextToken();
            taker.take(object(json, name), 1);
        });
    }

    @FunctionalInterface
    private interface Parsing {
        void read(JsonParser json) throws IOException;
    }

    private static void parse(ArchiveFile archive, String name, Parsing parsing) throws IOException {
        try (InputStream content = archive.read(name);
                JsonParser json = JSON.createParser(content)) {
            parsing.read(json);
            requireToken(json.nextToken() == null, name);
        } catch (JacksonException e) {
            // also: the zip is broken there
            throw invalid(name);
        }
    }

    private static ObjectNode object(JsonParser json, String name) {
        if (json.currentToken() == JsonToken.START_OBJECT && json.readValueAsTree() instanceof ObjectNode row) {
            return row;
        }
        throw invalid(name);
    }

    private static void requireToken(boolean fits, String name) {
        if (!fits) {
            throw invalid(name);
        }
    }

    private static Failure.Invalid invalid(String name) {
        return ArchiveFile.refused("Invalid json in file " + name);
    }

    /**
     * What the members of {@code row} say of the columns of {@code table}; a column without a member is not there.
     *
     * @throws Failure.Invalid if a value does not fit its column, or breaks a rule of it
     */
    public static Map<ArchivedColumn, @Nullable Object> values(ArchivedTable table, ObjectNode row, int number) {
        Map<ArchivedColumn, @Nullable Object> values = new LinkedHashMap<>();
        for (ArchivedColumn column : table.columns()) {
            JsonNode json = row.get(column.key());
            if (json != null) {
                values.put(column, json.isNull() ? null : value(table, column, json, number));
            }
        }
        return values;
    }

    private static Object value(ArchivedTable table, ArchivedColumn column, JsonNode json, int number) {
        try {
            return switch (column) {
                case ArchivedColumn.Plain plain ->
                    plain.rule().check(ArchivedValues.read(json, plain.shown().getType()));
                case ArchivedColumn.Named _, ArchivedColumn.Media _ -> ArchivedValues.read(json, String.class);
                case ArchivedColumn.Id _, ArchivedColumn.Root _, ArchivedColumn.Reference _ ->
                    ArchivedValues.read(json, Long.class);
            };
        } catch (RefusedValue e) {
            throw refused(table, number, column.key() + " " + e.reason());
        }
    }

    static Failure.Invalid refused(ArchivedTable table, int number, String reason) {
        return ArchiveFile.refused("%s, entry %d: %s".formatted(table.name(), number, reason));
    }
}
