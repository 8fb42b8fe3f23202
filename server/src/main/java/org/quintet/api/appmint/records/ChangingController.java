package org.quintet.api.appmint.records;

import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import java.util.List;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes and deletes records of any collection (P-crud, P-state). */
@RestController("appMintChangingController")
@RequestMapping("/repository")
class ChangingController {

    private static final int MOST_AT_ONCE = 1_000;

    private final Collections collections;
    private final DeleteRecords deleteRecords;

    ChangingController(Collections collections, DeleteRecords deleteRecords) {
        this.collections = collections;
        this.deleteRecords = deleteRecords;
    }

    /** How many records are gone. */
    record Deleted(int deleted) {}

    @RequestMapping(
            path = "/update/{collection}/{id}",
            method = {POST, PUT})
    @Permits(Who.ORGANISATION_STAFF)
    Object update(Staff staff, @PathVariable String collection, @PathVariable String id, JsonBody body) {
        return collections.named(collection).change(staff, id, RecordEdits.replacement(body.object()));
    }

    /** The pk names the collection, or the body's {@code datatype} does. */
    @RequestMapping(
            path = "/update/{id}",
            method = {POST, PUT})
    @Permits(Who.ORGANISATION_STAFF)
    Object update(Staff staff, @PathVariable String id, JsonBody body) {
        ObjectNode record = body.object();
        return collections.ofRecord(id, record).change(staff, id, RecordEdits.replacement(record));
    }

    @RequestMapping(
            path = "/update-partial/{collection}/{id}",
            method = {POST, PUT})
    @Permits(Who.ORGANISATION_STAFF)
    Object updatePartially(Staff staff, @PathVariable String collection, @PathVariable String id, JsonBody body) {
        return collections.named(collection).change(staff, id, RecordEdits.partial(body.object()));
    }

    @DeleteMapping("/delete/{collection}/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Deleted delete(Staff staff, @PathVariable String collection, @PathVariable String id) {
        return new Deleted(deleteRecords.execute(staff, collections.named(collection), List.of(id)));
    }

    /** The body is an array of ids: all of these records are deleted, or none. */
    @PostMapping("/delete/{collection}")
    @Permits(Who.ORGANISATION_STAFF)
    Deleted deleteMany(Staff staff, @PathVariable String collection, JsonBody body) {
        return new Deleted(deleteRecords.execute(staff, collections.named(collection), ids(body.array())));
    }

    @PostMapping("/{change:publish|unpublish|approve|reject|hold|complete|cancel|archive|restore}/{collection}/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Object take(
            Staff staff,
            @PathVariable("change") String word,
            @PathVariable String collection,
            @PathVariable String id) {
        StateChange change = StateChange.of(word).orElseThrow(() -> new Failure.NotFound("resource"));
        return collections.named(collection).take(staff, id, change);
    }

    private static List<String> ids(ArrayNode array) {
        if (array.size() > MOST_AT_ONCE || !array.valueStream().allMatch(JsonNode::isString)) {
            throw new Failure.Malformed("The body must be an array of at most " + MOST_AT_ONCE + " ids");
        }
        return array.valueStream().map(JsonNode::stringValue).distinct().toList();
    }
}
