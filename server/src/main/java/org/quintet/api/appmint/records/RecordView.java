package org.quintet.api.appmint.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.profile.RecordOwner;
import org.quintet.schema.tables.records.RecordRecord;
import tools.jackson.databind.JsonNode;

/**
 * A record of a collection that the core has no table for (P-base).
 *
 * @param author the pk of the user who created it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RecordView(
        String pk,
        String sk,
        String datatype,
        String state,
        int version,
        Instant createdate,
        Instant modifydate,
        Optional<String> author,
        String name,
        Optional<RecordOwner> owner,
        Optional<Instant> publishedDate,
        JsonNode data) {

    static RecordView of(RecordRecord record, Optional<RecordOwner> owner) {
        return new RecordView(
                RecordIds.pk(record.getDatatype(), record.getUuid()),
                record.getUuid().toString(),
                record.getDatatype(),
                record.getState(),
                record.getVersion(),
                record.getCreatedAt(),
                record.getUpdatedAt(),
                owner.map(RecordOwner::id),
                record.getName(),
                owner,
                Optional.ofNullable(record.getPublishedAt()),
                StoredJson.read(record.getData()));
    }
}
