package org.quintet.api.appmint.checkin;

import java.util.Optional;
import java.util.UUID;
import org.quintet.api.appmint.events.EventRecords;
import org.quintet.checkin.ScanRequest;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import tools.jackson.databind.node.ObjectNode;

/** The body of every scan: {@code {code, zone?, checkpoint?, sessionId?, eventId?}}. */
final class ScanBody {

    private static final int LONGEST_CODE = 500;
    private static final int LONGEST_NAME = 200;

    /** No event has it. An id that names none is answered as the id of another event is. */
    private static final UUID NONE = new UUID(0, 0);

    private ScanBody() {}

    /** @throws Failure.Invalid with all problems */
    static ScanRequest read(ObjectNode body) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body, problems);
        Optional<String> code = fields.requiredString("code", LONGEST_CODE);
        Optional<UUID> event =
                name(fields, "eventId").map(id -> EventRecords.uuid(id).orElse(NONE));
        Optional<String> checkpoint = name(fields, "checkpoint");
        Optional<String> zone = name(fields, "zone");
        Optional<String> session = name(fields, "sessionId");
        problems.throwIfAny();
        return new ScanRequest(code.orElseThrow().strip(), event, checkpoint, zone, session);
    }

    /** An empty one is as good as none. */
    private static Optional<String> name(JsonFields fields, String field) {
        return fields.string(field, LONGEST_NAME).filter(text -> !text.isBlank());
    }
}
