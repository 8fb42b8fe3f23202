package org.quintet.api.appmint.records;

import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import java.util.Optional;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Creates records of any collection (document, section Creating an event, which names the path in several ways). */
@RestController("appMintCreationController")
class CreationController {

    private static final int LONGEST_NAME = 100;

    private final Collections collections;

    CreationController(Collections collections) {
        this.collections = collections;
    }

    @RequestMapping(
            path = {
                "/repository/create/{collection}",
                "/repository/create/{collection}/create",
                "/data/{collection}/create"
            },
            method = {POST, PUT})
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    Object create(Staff staff, @PathVariable String collection, JsonBody body) {
        return collections.named(collection).create(staff, body.object());
    }

    /** The body names the collection, and says that the record is new: {@code {"datatype", "isNew": true, "data"}}. */
    @RequestMapping(
            path = "/repository/create",
            method = {POST, PUT})
    @Permits(Who.ORGANISATION_STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    Object create(Staff staff, JsonBody body) {
        ObjectNode envelope = body.object();
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(envelope, problems);
        Optional<String> datatype = fields.requiredString("datatype", LONGEST_NAME);
        Optional<RecordCollection> collection = datatype.flatMap(collections::find);
        if (datatype.isPresent() && collection.isEmpty()) {
            fields.reject("datatype", "must name a collection");
        }
        if (!fields.bool("isNew").orElse(false)) {
            fields.reject("isNew", "must be true");
        }
        problems.throwIfAny();
        return collection.orElseThrow().create(staff, envelope);
    }
}
