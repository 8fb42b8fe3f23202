package org.quintet.api.appmint.records;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.quintet.api.appmint.query.MongoQuery;
import org.quintet.api.appmint.query.QueryFields;
import org.quintet.organisations.Organisation;
import org.quintet.platform.database.SqlState;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds records of a collection by queries. */
@Component("appMintRecordSearch")
class RecordSearch {

    private final DSLContext sql;

    RecordSearch(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A page of those that {@code query}, an object, describes.
     *
     * @throws Failure.Invalid if the query cannot be understood
     */
    RecordPage find(RecordCollection collection, Organisation organisation, JsonNode query, Paging paging) {
        QueryFields fields = collection.fields();
        return page(collection, organisation, MongoQuery.translate(query, fields), fields, paging);
    }

    private RecordPage page(
            RecordCollection collection,
            Organisation organisation,
            Condition condition,
            QueryFields fields,
            Paging paging) {
        List<SortField<?>> order = fields.order(paging.sort(), paging.ascending());
        return refusingBrokenPatterns(() -> {
            List<?> records =
                    collection.list(organisation, new Selection(condition, order, paging.size(), paging.offset()));
            return RecordPage.of(records, count(collection, organisation, condition), paging);
        });
    }

    private long count(RecordCollection collection, Organisation organisation, Condition condition) {
        RecordCollection.Source source = collection.source(organisation);
        return sql.fetchCount(
                sql.selectOne().from(source.from()).where(source.rows()).and(condition));
    }

    /** The database has the last word on what a regular expression is. */
    private static <T> T refusingBrokenPatterns(Supplier<T> search) {
        try {
            return search.get();
        } catch (RuntimeException e) {
            if (SqlState.of(e).equals(Optional.of(SqlState.INVALID_REGULAR_EXPRESSION))) {
                throw new Failure.Invalid("query", "has a regular expression that cannot be understood");
            }
            throw e;
        }
    }
}
