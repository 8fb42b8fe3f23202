package org.quintet.api.eventstaff.staffing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.eventstaff.protocol.Business;
import org.quintet.api.eventstaff.protocol.Envelope;
import org.quintet.api.eventstaff.protocol.ListParameters;
import org.quintet.api.eventstaff.protocol.Page;
import org.quintet.api.eventstaff.protocol.PageRequest;
import org.quintet.identity.User;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.staffing.AddDirectoryEntry;
import org.quintet.staffing.ChangeDirectoryEntry;
import org.quintet.staffing.Directory;
import org.quintet.staffing.RemoveDirectoryEntry;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Positions, skill levels and clients of the caller's business, our own extension. All three work alike. */
@RestController("eventStaffDirectoriesController")
@RequestMapping("/api/v1/objects/{directory:positions|skill-levels|clients}")
class DirectoriesController {

    private static final Map<String, Directory> DIRECTORIES = Map.of(
            "positions", Directory.POSITIONS,
            "skill-levels", Directory.SKILL_LEVELS,
            "clients", Directory.CLIENTS);

    private final DSLContext sql;
    private final Business business;
    private final AddDirectoryEntry addEntry;
    private final ChangeDirectoryEntry changeEntry;
    private final RemoveDirectoryEntry removeEntry;

    DirectoriesController(
            DSLContext sql,
            Business business,
            AddDirectoryEntry addEntry,
            ChangeDirectoryEntry changeEntry,
            RemoveDirectoryEntry removeEntry) {
        this.sql = sql;
        this.business = business;
        this.addEntry = addEntry;
        this.changeEntry = changeEntry;
        this.removeEntry = removeEntry;
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<Page<Map<String, @Nullable Object>>> list(
            User user, @PathVariable String directory, HttpServletRequest request, JsonBody body) {
        Directory wanted = directory(directory);
        Condition condition = wanted.organisationId().eq(business.of(user).id());
        PageRequest page = ListParameters.read(request, body, PageRequest::read);
        List<Map<String, @Nullable Object>> entries = sql.selectFrom(wanted.table())
                .where(condition)
                .orderBy(wanted.number())
                .limit(ListBounds.limit(page.perPage()))
                .offset(ListBounds.offset(page.offset()))
                .fetch(row -> DirectoryFields.show(wanted, row));
        return Envelope.of(Page.of(page, entries, () -> sql.fetchCount(wanted.table(), condition)));
    }

    @GetMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<Map<String, @Nullable Object>> read(User user, @PathVariable String directory, @PathVariable int id) {
        Directory wanted = directory(directory);
        return Envelope.of(sql.selectFrom(wanted.table())
                .where(wanted.organisationId().eq(business.of(user).id()))
                .and(wanted.number().eq(id))
                .fetchOptional(row -> DirectoryFields.show(wanted, row))
                .orElseThrow(() -> new Failure.NotFound(wanted.title())));
    }

    @PostMapping
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    Envelope<Map<String, @Nullable Object>> add(User user, @PathVariable String directory, JsonBody body) {
        Directory wanted = directory(directory);
        long businessId = business.of(user).id();
        Record added = addEntry.execute(user, businessId, wanted, DirectoryFields.read(wanted, body.object(), true));
        return Envelope.of(DirectoryFields.show(wanted, added), message(wanted, "created"));
    }

    @PutMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<Map<String, @Nullable Object>> change(
            User user, @PathVariable String directory, @PathVariable int id, JsonBody body) {
        Directory wanted = directory(directory);
        long businessId = business.of(user).id();
        Record changed =
                changeEntry.execute(user, businessId, wanted, id, DirectoryFields.read(wanted, body.object(), false));
        return Envelope.of(DirectoryFields.show(wanted, changed), message(wanted, "updated"));
    }

    @DeleteMapping("/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<@Nullable Void> remove(User user, @PathVariable String directory, @PathVariable int id) {
        Directory wanted = directory(directory);
        removeEntry.execute(user, business.of(user).id(), wanted, id);
        return Envelope.done(message(wanted, "deleted"));
    }

    private static Directory directory(String name) {
        return Optional.ofNullable(DIRECTORIES.get(name)).orElseThrow(() -> new Failure.NotFound("resource"));
    }

    private static String message(Directory directory, String done) {
        String title = directory.title();
        return Character.toUpperCase(title.charAt(0)) + title.substring(1) + " " + done + " successfully";
    }
}
