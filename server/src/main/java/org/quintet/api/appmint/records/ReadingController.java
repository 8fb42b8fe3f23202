package org.quintet.api.appmint.records;

import java.util.Map;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads records of any collection, in every state (P-crud, P-page). */
@RestController("appMintReadingController")
@RequestMapping("/repository")
class ReadingController {

    private static final ObjectNode EVERYTHING = JsonNodeFactory.instance.objectNode();

    private final Collections collections;
    private final RecordSearch search;

    ReadingController(Collections collections, RecordSearch search) {
        this.collections = collections;
        this.search = search;
    }

    @GetMapping("/get/{collection}/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Object read(Staff staff, @PathVariable String collection, @PathVariable String id) {
        return collections.named(collection).read(staff, id);
    }

    /** By pk, sk, slug, name or another word that tells one record from others. */
    @GetMapping("/find-any-id/{collection}/{id}")
    @Permits(Who.ORGANISATION_STAFF)
    Object readByAnyId(Staff staff, @PathVariable String collection, @PathVariable String id) {
        return search.byAnyId(collections.named(collection), staff, id);
    }

    @GetMapping("/find-page-data/{collection}")
    @Permits(Who.ORGANISATION_STAFF)
    RecordPage page(Staff staff, @PathVariable String collection, @RequestParam Map<String, String> query) {
        return search.find(collections.named(collection), staff.organisation(), EVERYTHING, Paging.of(query));
    }

    /** The body is {@code {query, options}}; anything else in it is ignored. */
    @PostMapping("/find/{collection}")
    @Permits(Who.ORGANISATION_STAFF)
    RecordPage find(Staff staff, @PathVariable String collection, JsonBody body) {
        ObjectNode wanted = body.objectOrEmpty();
        return search.find(collections.named(collection), staff.organisation(), query(wanted), Paging.of(wanted));
    }

    /** As {@link #find}; besides, {@code keyword} must be found in the record's texts. A query that is a text is one. */
    @PostMapping("/search/{collection}")
    @Permits(Who.ORGANISATION_STAFF)
    RecordPage search(Staff staff, @PathVariable String collection, JsonBody body) {
        ObjectNode wanted = body.objectOrEmpty();
        boolean isText = wanted.path("query").isString();
        return search.search(
                collections.named(collection),
                staff.organisation(),
                wanted.path(isText ? "query" : "keyword"),
                isText ? EVERYTHING : query(wanted),
                Paging.of(wanted));
    }

    /** The body is the pipeline, or {@code {"pipeline": […]}}. */
    @PostMapping("/aggregate/{collection}")
    @Permits(Who.ORGANISATION_STAFF)
    Aggregate aggregate(Staff staff, @PathVariable String collection, JsonBody body) {
        JsonNode wanted = body.container();
        return search.aggregate(
                collections.named(collection),
                staff.organisation(),
                wanted instanceof ObjectNode object ? object.path("pipeline") : wanted);
    }

    private static JsonNode query(ObjectNode wanted) {
        JsonNode query = wanted.path("query");
        return query.isMissingNode() || query.isNull() ? EVERYTHING : query;
    }
}
