package org.quintet.api.nexudus.content;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.Times;
import org.quintet.platform.http.JsonFields;

/** Times as operators read and write them, in UTC, and the properties that every record ends with. */
final class ContentTimes {

    private static final int LONGEST = 40;

    private ContentTimes() {}

    /** The time in a field that is there; a problem if it is none. */
    static Optional<Instant> read(JsonFields sent, String name) {
        return sent.string(name, LONGEST).flatMap(text -> {
            Optional<Instant> time = Times.parse(text);
            if (time.isEmpty()) {
                sent.reject(name, "must be a UTC time such as 2026-03-23T07:30:00Z");
            }
            return time;
        });
    }

    static @Nullable String orNull(@Nullable Instant time) {
        return time == null ? null : Times.utc(time);
    }

    static void addUsual(
            Map<String, @Nullable Object> record, long id, UUID uuid, Instant created, Instant updated, String text) {
        record.put("Id", id);
        record.put("UniqueId", uuid);
        record.put("CreatedOn", Times.utc(created));
        record.put("UpdatedOn", Times.utc(updated));
        record.put("UpdatedBy", null);
        record.put("IsNew", false);
        record.put("SystemId", null);
        record.put("ToStringText", text);
        record.put("LocalizationDetails", null);
        record.put("CustomFields", null);
    }
}
