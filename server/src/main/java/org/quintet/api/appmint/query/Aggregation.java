package org.quintet.api.appmint.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates a pipeline to one statement. Understood is {@code $match}es, then a {@code $group} with more {@code $match}es
 * of its groups, then {@code $sort}, {@code $skip}, {@code $limit} and {@code $count}, in this order and each at most once;
 * all but the first may be missing, but for the {@code $group} or the {@code $count}.
 */
public final class Aggregation {

    /** So many documents can be the answer. */
    public static final int MOST_DOCUMENTS = 1_000;

    private static final int MOST_STAGES = 20;
    private static final Field<JSONB> DOCUMENT = DSL.field(DSL.name("document"), JSONB.class);

    private final List<Stage> stages;
    private int next;

    private record Stage(String operator, JsonNode operand, String where) {}

    private Aggregation(List<Stage> stages) {
        this.stages = stages;
    }

    /**
     * The statement that gives the documents of the answer, one more than {@link #MOST_DOCUMENTS} at most.
     *
     * @param from where the collection's records are
     * @param rows which of them count
     * @throws Failure.Invalid if the pipeline cannot be understood
     */
    public static Select<Record1<JSONB>> translate(
            JsonNode pipeline, QueryFields fields, Table<?> from, Condition rows) {
        return new Aggregation(stages(pipeline)).statement(fields, from, rows);
    }

    private static List<Stage> stages(JsonNode pipeline) {
        if (!(pipeline instanceof ArrayNode array) || array.isEmpty() || array.size() > MOST_STAGES) {
            throw refused("pipeline", "must be an array of 1 to " + MOST_STAGES + " stages");
        }
        List<Stage> stages = new ArrayList<>();
        for (JsonNode stage : array) {
            String where = "pipeline[" + stages.size() + "]";
            if (!(stage instanceof ObjectNode object) || object.size() != 1) {
                throw refused(where, "must be an object with one operator");
            }
            object.properties()
                    .forEach(entry ->
                            stages.add(new Stage(entry.getKey(), entry.getValue(), where + "." + entry.getKey())));
        }
        return stages;
    }

    private Select<Record1<JSONB>> statement(QueryFields fields, Table<?> from, Condition rows) {
        Condition matching = rows.and(matches(fields));
        Optional<Stage> group = take("$group");
        if (group.isEmpty()) {
            Stage count = take("$count").orElseThrow(() -> refused("pipeline", "must have a $group or a $count"));
            requireEnd();
            return count(count, DSL.selectOne().from(from).where(matching));
        }
        Select<Record1<JSONB>> groups = Grouping.read(
                        group.get().operand(), group.get().where(), fields)
                .statement(from, matching, DOCUMENT);
        Select<Record1<JSONB>> arranged = arranged(groups);
        Optional<Stage> count = take("$count");
        requireEnd();
        return count.isPresent() ? count(count.get(), arranged) : arranged;
    }

    private Select<Record1<JSONB>> arranged(Select<Record1<JSONB>> groups) {
        QueryFields fields = new QueryFields().json("", DOCUMENT);
        Condition condition = matches(fields);
        List<SortField<?>> order =
                take("$sort").map(stage -> order(stage, fields)).orElse(List.of());
        long offset = take("$skip").map(stage -> number(stage, 0)).orElse(0L);
        long limit = take("$limit").map(stage -> number(stage, 1)).orElse(MOST_DOCUMENTS + 1L);
        return DSL.select(DOCUMENT)
                .from(groups.asTable("groups"))
                .where(condition)
                .orderBy(order)
                .limit(ListBounds.limit(Math.min(limit, MOST_DOCUMENTS + 1L)))
                .offset(ListBounds.offset(offset));
    }

    private Condition matches(QueryFields fields) {
        Condition all = DSL.noCondition();
        for (Optional<Stage> match = take("$match"); match.isPresent(); match = take("$match")) {
            all = all.and(MongoQuery.translate(
                    match.get().operand(), fields, match.get().where()));
        }
        return all;
    }

    /** The next stage, if it is of this kind. */
    private Optional<Stage> take(String operator) {
        if (next < stages.size() && stages.get(next).operator().equals(operator)) {
            next++;
            return Optional.of(stages.get(next - 1));
        }
        return Optional.empty();
    }

    private void requireEnd() {
        if (next < stages.size()) {
            throw refused(stages.get(next).where(), "is no stage that is supported here");
        }
    }

    private static Select<Record1<JSONB>> count(Stage stage, Select<?> counted) {
        if (!stage.operand().isString() || !Grouping.isName(stage.operand().stringValue())) {
            throw refused(stage.where(), "must be the name of a key");
        }
        Field<JSONB> document = DSL.field(
                "jsonb_build_object({0}, count(*))",
                JSONB.class, DSL.inline(stage.operand().stringValue()));
        // as with Mongo, nothing has no count
        return DSL.select(document.as(DOCUMENT))
                .from(counted.asTable("counted"))
                .having(DSL.count().gt(0));
    }

    private static List<SortField<?>> order(Stage stage, QueryFields fields) {
        if (!(stage.operand() instanceof ObjectNode keys) || keys.isEmpty() || keys.size() > MOST_STAGES) {
            throw refused(stage.where(), "must be an object of keys, each 1 or -1");
        }
        List<SortField<?>> order = new ArrayList<>();
        keys.properties().forEach(key -> {
            int direction = key.getValue().isIntegralNumber() ? key.getValue().asInt(0) : 0;
            if (Math.abs(direction) != 1) {
                throw refused(stage.where() + "." + key.getKey(), "must be 1 or -1");
            }
            order.add(fields.at(MongoQuery.checked(key.getKey(), stage.where())).sorted(direction == 1));
        });
        return order;
    }

    private static long number(Stage stage, long least) {
        JsonNode number = stage.operand();
        if (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < least) {
            throw refused(stage.where(), "must be an integer of at least " + least);
        }
        return number.intValue();
    }

    private static Failure.Invalid refused(String where, String why) {
        return MongoQuery.refused(where, why);
    }
}
