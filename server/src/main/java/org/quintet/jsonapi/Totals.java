package org.quintet.jsonapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;

/**
 * How many rows whole lists have. To count many takes longer than to read a page of them, so a total of many is told again
 * for a second, and for one more to others while somebody counts anew. Few are always counted. Thread-safe.
 */
final class Totals {

    private static final long MANY = 10_000;
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 200;

    private record Question(String statement, List<Object> values) {

        static Question of(Select<?> count) {
            return new Question(count.getSQL(), count.getBindValues());
        }
    }

    private record Total(long rows, Instant countedAt, Instant goodUntil) {

        Total whileCounting() {
            return new Total(rows, countedAt, countedAt.plus(GOOD_FOR).plus(GOOD_FOR));
        }
    }

    private final InstantSource clock;
    private final Map<Question, Total> known = new ConcurrentHashMap<>();

    Totals(InstantSource clock) {
        this.clock = clock;
    }

    long of(DSLContext sql, Table<?> table, Condition condition) {
        Select<Record1<Integer>> count = sql.selectCount().from(table).where(condition);
        Instant now = clock.instant();
        // to look for it, the statement must be rendered: not where all lists are short
        if (!known.isEmpty()) {
            Question question = Question.of(count);
            Total told = known.get(question);
            if (told != null && !isToBeCounted(question, told, now)) {
                return told.rows();
            }
        }
        long rows = count.fetchSingle().value1();
        if (rows >= MANY) {
            keep(Question.of(count), new Total(rows, now, now.plus(GOOD_FOR)));
        }
        return rows;
    }

    /** Of those who come when a total is too old, one counts. */
    private boolean isToBeCounted(Question question, Total told, Instant now) {
        Total toOthers = told.whileCounting();
        return !now.isBefore(told.goodUntil())
                && (!now.isBefore(toOthers.goodUntil()) || known.replace(question, told, toOthers));
    }

    private void keep(Question question, Total total) {
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        known.put(question, total);
    }
}
