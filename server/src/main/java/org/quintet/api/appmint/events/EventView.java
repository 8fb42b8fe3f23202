package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.profile.RecordOwner;
import org.quintet.schema.tables.records.EventRecord;

/**
 * An event as the repository wraps its records (document, section Event shape).
 *
 * @param state the same word as {@code data.status}
 * @param author the pk of the user who created it
 * @param owner the same user; shown to staff alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EventView(
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
        Map<String, Object> data) {

    static final String COLLECTION = "event";

    /** What {@link #of} reads. */
    static final List<Field<?>> COLUMNS = Stream.concat(
                    EventData.columns(),
                    Stream.<Field<?>>of(
                            EVENT.UUID, EVENT.VERSION, EVENT.CREATED_AT, EVENT.UPDATED_AT, EVENT.PUBLISHED_AT))
            .toList();

    static EventView of(EventRecord event, Optional<RecordOwner> owner, Instant now) {
        EventStatus status = EventStatus.of(event, now);
        return new EventView(
                RecordIds.pk(COLLECTION, event.getUuid()),
                event.getUuid().toString(),
                COLLECTION,
                status.word(),
                event.getVersion(),
                event.getCreatedAt(),
                event.getUpdatedAt(),
                owner.map(RecordOwner::id),
                event.getName(),
                owner,
                Optional.ofNullable(event.getPublishedAt()).filter(_ -> status != EventStatus.DRAFT),
                EventData.show(event, now));
    }

    /** The same without its owner's address, which is his organisation's business. */
    EventView forEverybody() {
        return new EventView(
                pk,
                sk,
                datatype,
                state,
                version,
                createdate,
                modifydate,
                author,
                name,
                Optional.empty(),
                publishedDate,
                data);
    }
}
