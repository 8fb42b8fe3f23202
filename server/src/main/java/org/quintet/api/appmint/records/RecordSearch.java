package org.quintet.api.appmint.records;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.format.StoredJson;
import org.quintet.api.appmint.query.Aggregation;
import org.quintet.api.appmint.query.MongoQuery;
import org.quintet.api.appmint.query.QueryFields;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.organisations.Organisation;
import org.quintet.platform.database.SqlState;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds records of a collection by queries. */
@Component("appMintRecordSearch")
class RecordSearch {

    private static final int LONGEST_KEYWORD = 200;
    private static final List<String> IDS =
            List.of("name", "data.slug", "data.name", "data.code", "data.id", "data.email");

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

    /**
     * As {@link #find}, of the records in whose texts {@code keyword} is found, in any case.
     *
     * @throws Failure.Invalid if the query cannot be understood, or the keyword is no text
     */
    RecordPage search(
            RecordCollection collection, Organisation organisation, JsonNode keyword, JsonNode query, Paging paging) {
        QueryFields fields = collection.fields();
        Condition condition = MongoQuery.translate(query, fields);
        if (!keyword.isMissingNode() && !keyword.isNull()) {
            condition = condition.and(collection.text().containsIgnoreCase(keyword(keyword)));
        }
        return page(collection, organisation, condition, fields, paging);
    }

    private static String keyword(JsonNode keyword) {
        if (!keyword.isString()
                || !StoredJson.isStorable(keyword)
                || keyword.stringValue().length() > LONGEST_KEYWORD) {
            throw new Failure.Invalid("keyword", "must be a text of at most " + LONGEST_KEYWORD + " characters");
        }
        return keyword.stringValue().strip();
    }

    /**
     * The record that {@code id} names, in whatever way.
     *
     * @throws Failure.NotFound if there is none
     */
    Object byAnyId(RecordCollection collection, Staff staff, String id) {
        if (RecordIds.parse(collection.name(), id).isPresent()) {
            return collection.read(staff, id);
        }
        ArrayNode ways = JsonNodeFactory.instance.arrayNode();
        IDS.forEach(path -> ways.addObject().put(path, id));
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.set("$or", ways);
        return find(collection, staff.organisation(), query, Paging.first()).data().stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("record"));
    }

    /**
     * What {@code pipeline} makes of the records.
     *
     * @throws Failure.Invalid if it cannot be understood, or gives too many documents
     */
    Aggregate aggregate(RecordCollection collection, Organisation organisation, JsonNode pipeline) {
        RecordCollection.Source source = collection.source(organisation);
        Select<Record1<JSONB>> statement =
                Aggregation.translate(pipeline, collection.fields(), source.from(), source.rows());
        List<JsonNode> documents =
                refusingBrokenPatterns(() -> sql.fetch(statement).map(row -> StoredJson.read(row.value1())));
        if (documents.size() > Aggregation.MOST_DOCUMENTS) {
            throw new Failure.Invalid(
                    "pipeline",
                    "gives more than %d groups: use $match or $limit".formatted(Aggregation.MOST_DOCUMENTS));
        }
        return new Aggregate(documents, documents.size());
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
