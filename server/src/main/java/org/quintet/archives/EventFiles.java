package org.quintet.archives;

import java.util.List;
import java.util.Set;
import org.quintet.events.archive.EventFile;
import org.quintet.platform.archive.ArchiveOrder;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTable.Trait;
import org.quintet.platform.archive.ArchivedTables;
import org.springframework.stereotype.Component;

/** All files of an event's archive but the event itself, whichever module they are from. */
@Component
class EventFiles {

    private final List<ArchivedTable> tables;

    EventFiles(List<ArchivedTables> modules) {
        this.tables = ArchiveOrder.of(
                modules.stream().flatMap(module -> module.tables().stream()).toList(), Set.of(EventFile.NAME));
    }

    /** Those that are written. */
    List<ArchivedTable> written(ArchiveContents contents) {
        return tables.stream()
                .filter(table -> contents.attendees() || !table.is(Trait.WRITTEN_ON_REQUEST))
                .toList();
    }

    /** Those that come back, in an order in which they can. */
    List<ArchivedTable> read() {
        return tables.stream()
                .filter(table -> !table.is(Trait.WRITTEN_ON_REQUEST))
                .toList();
    }

    /** Those that a copy of an event has too, in the same order. */
    List<ArchivedTable> copied() {
        return read().stream().filter(table -> table.is(Trait.COPIED)).toList();
    }
}
