package org.quintet.api.nexudus.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.Page;
import org.quintet.api.nexudus.format.Shape;
import org.quintet.identity.User;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import org.springframework.stereotype.Component;

/** Reads records for operators: one, or a page of those that they ask for. */
@Component
class ContentReader {

    private final DSLContext sql;

    ContentReader(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws Failure.NotFound if there is no such record that {@code operator} sees */
    Map<String, @Nullable Object> one(ContentEntity entity, User operator, long id) {
        return find(entity, operator, id).orElseThrow(() -> new Failure.NotFound(words(entity.name())));
    }

    Optional<Map<String, @Nullable Object>> find(ContentEntity entity, User operator, long id) {
        return sql.select(entity.columns())
                .from(entity.source())
                .where(entity.id().eq(id))
                .and(entity.access().apply(operator))
                .fetchOptional()
                .map(row -> entity.rendering().apply(row));
    }

    Map<String, @Nullable Object> page(ContentEntity entity, User operator, HttpServletRequest request) {
        ContentQuery query = ContentQuery.of(request, entity);
        Condition wanted = entity.access().apply(operator).and(query.condition());
        Result<Record> rows = sql.select(entity.columns())
                .from(entity.source())
                .where(wanted)
                .orderBy(query.sorting(), entity.id())
                .limit(ListBounds.limit(query.size()))
                .offset(ListBounds.offset(Page.offset(query.page(), query.size())))
                .fetch();
        long total = sql.selectCount()
                .from(entity.source())
                .where(wanted)
                .fetchSingle()
                .value1();
        return new Page(query.page(), query.size(), total, rows.size(), query.orderBy(), query.direction())
                .render(
                        Shape.of(null),
                        _ -> rows.stream().map(entity.rendering()).toList());
    }

    /** {@code EventProduct} as people write it. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
