package org.quintet.api.appmint.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.profile.RecordOwner;
import org.quintet.schema.tables.records.TicketTypeRecord;

/**
 * A ticket type as the repository wraps its records (P-base).
 *
 * @param author the pk of the user who created it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TicketTypeView(
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
        Map<String, Object> data) {

    static final String COLLECTION = "event_ticket_type";

    static TicketTypeView of(TicketTypeRow row, Optional<RecordOwner> owner) {
        TicketTypeRecord type = row.type();
        return new TicketTypeView(
                RecordIds.pk(COLLECTION, type.getUuid()),
                type.getUuid().toString(),
                COLLECTION,
                type.getState(),
                type.getVersion(),
                type.getCreatedAt(),
                type.getUpdatedAt(),
                owner.map(RecordOwner::id),
                type.getName(),
                owner,
                TicketTypeData.show(row));
    }

    /** Without whoever made it, whose address is nobody's business. */
    TicketTypeView forEverybody() {
        return new TicketTypeView(
                pk,
                sk,
                datatype,
                state,
                version,
                createdate,
                modifydate,
                Optional.empty(),
                name,
                Optional.empty(),
                data);
    }
}
