package org.quintet.api.eventstaff.staffing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.staffing.Directory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of an entry of a directory: {@code name}, and those that its directory has besides, named as their columns. */
final class DirectoryFields {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;

    private DirectoryFields() {}

    /** Translates a body into new values. All problems are thrown at once; unknown fields are ignored. */
    static Map<Field<?>, @Nullable Object> read(Directory directory, ObjectNode body, boolean isNew) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body, problems);
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        if (isNew || fields.has("name")) {
            values.put(
                    directory.name(),
                    fields.requiredString("name", LONGEST_NAME).orElse(null));
        }
        for (Field<String> detail : directory.details()) {
            if (fields.has(detail.getName())) {
                values.put(detail, fields.string(detail.getName(), LONGEST_TEXT).orElse(null));
            }
        }
        problems.throwIfAny();
        return values;
    }

    static Map<String, @Nullable Object> show(Directory directory, Record row) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", row.get(directory.number()));
        shown.put("name", row.get(directory.name()));
        directory.details().forEach(detail -> shown.put(detail.getName(), row.get(detail)));
        shown.put("business_id", row.get(directory.organisationId()));
        return shown;
    }
}
