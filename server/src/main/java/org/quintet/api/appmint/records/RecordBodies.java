package org.quintet.api.appmint.records;

import org.quintet.platform.failures.Failure;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of routes that are about one kind of record. */
public final class RecordBodies {

    private static final String DATA = "data";

    private RecordBodies() {}

    /**
     * The data in {@code {"data": {…}}}; a body without it is the data itself.
     *
     * @throws Failure.Invalid if the data is no object
     */
    public static ObjectNode data(ObjectNode body) {
        if (!body.has(DATA)) {
            return body;
        }
        if (body.get(DATA) instanceof ObjectNode data) {
            return data;
        }
        throw new Failure.Invalid(DATA, "must be an object");
    }
}
