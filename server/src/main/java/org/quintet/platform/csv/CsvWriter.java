package org.quintet.platform.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes rows as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, by which spreadsheets know a text: what strangers typed into forms is not to be reckoned with. Not thread-safe.
 */
public final class CsvWriter {

    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private final Writer out;

    public CsvWriter(Writer out) {
        this.out = out;
    }

    /** Writes one row; in the first one, the headings. */
    public void row(List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.write(separator);
            out.write(quoted(defused(cell)));
            separator = ",";
        }
        out.write("\r\n");
    }

    private static String defused(String cell) {
        return !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
