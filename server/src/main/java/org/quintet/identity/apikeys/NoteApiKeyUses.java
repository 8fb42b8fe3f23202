package org.quintet.identity.apikeys;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.API_KEY;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Stores how often keys were used, and when last. */
@UseCase
class NoteApiKeyUses {

    private final DSLContext sql;

    NoteApiKeyUses(DSLContext sql) {
        this.sql = sql;
    }

    public void execute(Map<Long, ApiKeyUses.Uses> uses) {
        // in order of the ids: nodes that store at the same time wait for each other, and never in a circle
        sql.batch(new TreeMap<>(uses)
                        .entrySet().stream()
                                .map(entry -> sql.update(API_KEY)
                                        .set(
                                                API_KEY.USAGE_COUNT,
                                                API_KEY.USAGE_COUNT.plus(
                                                        entry.getValue().count()))
                                        .set(
                                                API_KEY.LAST_USED_AT,
                                                greatest(
                                                        coalesce(
                                                                API_KEY.LAST_USED_AT,
                                                                val(entry.getValue()
                                                                        .last())),
                                                        val(entry.getValue().last())))
                                        .where(API_KEY.ID.eq(entry.getKey())))
                                .toList())
                .execute();
    }
}
