package org.quintet.records;

import static org.quintet.schema.Tables.RECORD;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.RecordRecord;

/** Changes a record: its data, its state, or both. Writers of the same record wait for each other. */
@UseCase
public class ChangeRecord {

    private final DSLContext sql;
    private final Clock clock;

    ChangeRecord(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a record becomes; what is empty stays. */
    public record Change(Optional<RecordState> state, Optional<Content> content) {

        public static Change to(RecordState state) {
            return new Change(Optional.of(state), Optional.empty());
        }
    }

    /** All of a record's data, an object, and the name that is in it. */
    public record Content(String name, JSONB data) {}

    /**
     * Returns the record as it is afterwards, one version later.
     *
     * @param translate makes the change out of the record as it is now, which nobody else changes meanwhile; what it
     *     throws is thrown
     * @throws Failure.NotFound if there is no such record
     */
    public RecordRecord execute(RecordKey key, Function<RecordRecord, Change> translate) {
        RecordRecord record = sql.selectFrom(RECORD)
                .where(key.matches())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("record"));
        Change change = translate.apply(record);
        Instant now = clock.instant();
        change.content().ifPresent(content -> {
            record.setName(content.name());
            record.setData(content.data());
        });
        change.state().ifPresent(state -> RecordStates.enter(state, record, now));
        record.setVersion(record.getVersion() + 1);
        record.setUpdatedAt(now);
        return sql.update(RECORD)
                .set(record)
                .where(RECORD.ID.eq(record.getId()))
                .returning()
                .fetchSingle();
    }
}
