package org.quintet.archives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.events.EventCopied;
import org.quintet.events.archive.EventFile;
import org.quintet.platform.archive.ArchivedColumn;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.RowReturns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a copy of an event what the other has, as far as copies have it. Both have the same files: files never change. */
@Component
class CopyRows {

    private final DSLContext sql;
    private final EventFiles files;

    CopyRows(DSLContext sql, EventFiles files) {
        this.sql = sql;
        this.files = files;
    }

    @EventListener
    void on(EventCopied copied) {
        RowReturns rows = new RowReturns(sql, copied.copyId());
        rows.know(EventFile.NAME, copied.originalId());
        List<ArchivedTable> tables = files.copied();
        for (ArchivedTable table : tables) {
            table.before().forEach(preparation -> preparation.accept(copied.copyId()));
            copy(table, copied.originalId(), rows);
        }
        tables.forEach(table -> table.after().forEach(completion -> completion.accept(copied.copyId())));
    }

    private void copy(ArchivedTable table, long originalId, RowReturns rows) {
        List<Field<?>> shown =
                List.copyOf(table.columns().stream().map(ArchivedColumn::shown).toList());
        int number = 0;
        for (Record row : sql.select(shown)
                .from(table.table())
                .where(table.rows().apply(originalId))
                .orderBy(table.order())
                .fetch()) {
            number++;
            rows.insert(table, values(table, row), number);
        }
    }

    private static Map<ArchivedColumn, @Nullable Object> values(ArchivedTable table, Record row) {
        Map<ArchivedColumn, @Nullable Object> values = new LinkedHashMap<>();
        table.columns().forEach(column -> values.put(column, row.get(column.shown())));
        return values;
    }
}
