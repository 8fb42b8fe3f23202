package org.quintet.records;

import static org.quintet.schema.Tables.RECORD;

import java.util.UUID;
import org.jooq.Condition;

/** One record: whose it is, the collection that it is in, and its id. */
public record RecordKey(long organisationId, String datatype, UUID uuid) {

    Condition matches() {
        return RECORD.ORGANISATION_ID
                .eq(organisationId)
                .and(RECORD.DATATYPE.eq(datatype))
                .and(RECORD.UUID.eq(uuid));
    }
}
