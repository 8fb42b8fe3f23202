package org.quintet.archives;

import static org.quintet.schema.Tables.EVENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.events.archive.EventFile;
import org.quintet.identity.User;
import org.quintet.organisations.Organisations;
import org.quintet.platform.archive.ArchiveFile;
import org.quintet.platform.archive.ArchiveRows;
import org.quintet.platform.archive.ArchivedColumn;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTable.Trait;
import org.quintet.platform.archive.RowReturns;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import tools.jackson.databind.node.ObjectNode;

/** Makes an event of an archive: all of it, or nothing. */
@UseCase
public class ImportRows {

    /** Archives that are not ours have them within the event. */
    private static final String SOCIAL_LINKS = "social_links";

    private final DSLContext sql;
    private final EventFiles files;
    private final CreateEvent createEvent;
    private final Organisations organisations;

    ImportRows(DSLContext sql, EventFiles files, CreateEvent createEvent, Organisations organisations) {
        this.sql = sql;
        this.files = files;
        this.createEvent = createEvent;
        this.organisations = organisations;
    }

    /**
     * Returns the new event: a draft that {@code owner} owns. Members and files that we do not know are passed over, and so
     * are rows that were deleted; orders, attendees and roles never come back.
     *
     * @param progress is told, in words for people, how far it is
     * @throws Failure.Invalid if the archive lacks a file, or something in it cannot be read or breaks a rule; it says where
     */
    public EventRecord execute(User owner, ArchiveFile archive, MediaIn media, Consumer<String> progress) {
        try {
            return imported(owner, archive, media, progress);
        } catch (ZipException e) {
            throw new Failure.Invalid("file", "The zip archive is broken");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ZipException) {
                throw new Failure.Invalid("file", "The zip archive is broken");
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EventRecord imported(User owner, ArchiveFile archive, MediaIn media, Consumer<String> progress)
            throws IOException {
        ObjectNode json = eventIn(archive);
        EventRecord event = create(owner, json, media);
        RowReturns rows = new RowReturns(sql, event.getId());
        if (json.path("id").canConvertToLong()) {
            rows.know(EventFile.NAME, json.path("id").longValue());
        }
        List<ArchivedTable> tables = files.read();
        for (int index = 0; index < tables.size(); index++) {
            ArchivedTable table = tables.get(index);
            progress.accept("Importing %s (%d/%d)".formatted(table.name(), index + 1, tables.size()));
            table.before().forEach(preparation -> preparation.accept(event.getId()));
            if (archive.has(table.name()) || table.is(Trait.REQUIRED)) {
                ArchiveRows.each(archive, table.name(), (row, number) -> insert(table, row, number, rows, media));
            } else if (table.name().equals(SOCIAL_LINKS)) {
                insertSocialLinks(table, json, rows, media);
            }
        }
        tables.forEach(table -> table.after().forEach(completion -> completion.accept(event.getId())));
        return event;
    }

    private static ObjectNode eventIn(ArchiveFile archive) throws IOException {
        List<ObjectNode> events = new ArrayList<>();
        ArchiveRows.one(archive, EventFile.NAME, (row, _) -> events.add(row));
        return events.getFirst();
    }

    private EventRecord create(User owner, ObjectNode json, MediaIn media) {
        Map<ArchivedColumn, @Nullable Object> values = ArchiveRows.values(EventFile.TABLE, json, 1);
        media.settle(values);
        long home = organisations.homeOf(owner).id();
        EventChanges changes = EventFile.changes(sql, values, home);
        // pictures that come in all sizes stay what they are; of others the sizes are made
        if (changes.newValue(EVENT.LARGE_IMAGE_URL).isPresent()
                || changes.newValue(EVENT.ORIGINAL_IMAGE_URL).isEmpty()) {
            changes.withFinishedImages();
        }
        try {
            return createEvent.execute(owner, CreateEvent.Place.in(home), changes);
        } catch (Failure.Invalid e) {
            Failure.Invalid.Problem problem = e.problems().getFirst();
            throw new Failure.Invalid("file", EventFile.NAME + ": " + problem.field() + ": " + problem.reason());
        }
    }

    private static void insert(ArchivedTable table, ObjectNode json, int number, RowReturns rows, MediaIn media) {
        if (json.path("deleted_at").isString()) {
            return;
        }
        Map<ArchivedColumn, @Nullable Object> row = ArchiveRows.values(table, json, number);
        media.settle(row);
        rows.insert(table, row, number);
    }

    private static void insertSocialLinks(ArchivedTable table, ObjectNode event, RowReturns rows, MediaIn media) {
        int number = 0;
        for (var link : event.path(SOCIAL_LINKS)) {
            number++;
            if (!(link instanceof ObjectNode row)) {
                throw new Failure.Invalid("file", EventFile.NAME + ": social_links must be a list of objects");
            }
            insert(table, row, number, rows, media);
        }
    }
}
