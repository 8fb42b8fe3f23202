package org.quintet.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.quintet.events.archive.EventFile;
import org.quintet.platform.archive.ArchiveWriter;
import org.quintet.platform.archive.ArchivedColumn;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Writes the rows of an event into an archive, as they were at one moment. Changes nothing. */
@UseCase
public class WriteRows {

    private static final int ROWS_AT_ONCE = 200;

    private final DSLContext sql;
    private final EventFiles files;

    WriteRows(DSLContext sql, EventFiles files) {
        this.sql = sql;
        this.files = files;
    }

    /**
     * Writes them. However many there are, few are in memory.
     *
     * @throws Failure.NotFound if there is no such event
     */
    public void execute(
            long eventId, ArchiveContents contents, ArchiveWriter archive, ArchiveWriter.MediaDecision media) {
        // what is read first and what is read last belong together; must be said before anything is read
        sql.execute("set transaction isolation level repeatable read, read only");
        try {
            archive.row(
                    EventFile.TABLE,
                    rows(EventFile.TABLE, eventId).fetchOptional().orElseThrow(() -> new Failure.NotFound("event")),
                    media);
            for (ArchivedTable table : files.written(contents)) {
                write(table, eventId, archive, media);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ArchivedTable table, long eventId, ArchiveWriter archive, ArchiveWriter.MediaDecision media)
            throws IOException {
        try (Cursor<Record> rows = rows(table, eventId).fetchSize(ROWS_AT_ONCE).fetchLazy()) {
            archive.rows(table, rows.iterator(), media);
        }
    }

    private SelectSeekStepN<Record> rows(ArchivedTable table, long eventId) {
        List<Field<?>> shown =
                List.copyOf(table.columns().stream().map(ArchivedColumn::shown).toList());
        return sql.select(shown)
                .from(table.table())
                .where(table.rows().apply(eventId))
                .orderBy(table.order());
    }
}
