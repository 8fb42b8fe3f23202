package org.quintet.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.quintet.documents.TableDocument;
import org.quintet.platform.csv.CsvWriter;

/** Rows of a query under headings. They are read piece by piece, within a transaction, and never are in memory together. */
record Listing(ResultQuery<? extends Record> query, List<Column> columns) {

    private static final int PIECE = 500;

    /** Takes rows one after the other. */
    private interface Rows {
        void add(List<String> cells) throws IOException;
    }

    /** Writes the rows as comma-separated values in UTF-8. */
    void writeCsv(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = new CsvWriter(text);
        csv.row(headings());
        each(csv::row);
        text.flush();
    }

    /** Prints the rows. */
    void writePdf(String title, OutputStream out) throws IOException {
        try (TableDocument table = new TableDocument(title, headings())) {
            each(table::row);
            table.writeTo(out);
        }
    }

    private List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    private void each(Rows rows) throws IOException {
        try (Cursor<? extends Record> cursor = query.fetchSize(PIECE).fetchLazy()) {
            for (Record row : cursor) {
                rows.add(columns.stream().map(column -> column.of(row)).toList());
            }
        }
    }
}
