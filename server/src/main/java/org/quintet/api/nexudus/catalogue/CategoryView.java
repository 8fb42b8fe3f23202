package org.quintet.api.nexudus.catalogue;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_CATEGORY;
import static org.quintet.schema.Tables.EVENT_IN_CATEGORY;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.Times;

/** An EventCategory (List Events, Categories). */
final class CategoryView {

    private static final List<Field<?>> COLUMNS = List.of(
            EVENT_CATEGORY.ID,
            EVENT_CATEGORY.UUID,
            EVENT_CATEGORY.TITLE,
            EVENT_CATEGORY.CREATED_AT,
            EVENT_CATEGORY.UPDATED_AT);

    /** The categories of a row's event, fetched with the row. */
    static final Field<Result<Record>> OF_EVENT = multiset(select(COLUMNS)
                    .from(EVENT_IN_CATEGORY)
                    .join(EVENT_CATEGORY)
                    .on(EVENT_CATEGORY.ID.eq(EVENT_IN_CATEGORY.CATEGORY_ID))
                    .where(EVENT_IN_CATEGORY.EVENT_ID.eq(EVENT.ID))
                    .orderBy(EVENT_CATEGORY.TITLE, EVENT_CATEGORY.ID))
            .as("event_categories");

    private CategoryView() {}

    static List<Map<String, @Nullable Object>> all(List<? extends Record> categories, ZoneId zone) {
        return categories.stream().map(category -> render(category, zone)).toList();
    }

    static Map<String, @Nullable Object> render(Record category, ZoneId zone) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("Id", category.get(EVENT_CATEGORY.ID));
        rendered.put("Title", category.get(EVENT_CATEGORY.TITLE));
        rendered.put("UniqueId", category.get(EVENT_CATEGORY.UUID));
        rendered.put("CreatedOn", Times.local(category.get(EVENT_CATEGORY.CREATED_AT), zone));
        rendered.put("UpdatedOn", Times.local(category.get(EVENT_CATEGORY.UPDATED_AT), zone));
        rendered.put("CreatedOnUtc", Times.utc(category.get(EVENT_CATEGORY.CREATED_AT)));
        rendered.put("UpdatedOnUtc", Times.utc(category.get(EVENT_CATEGORY.UPDATED_AT)));
        rendered.put("IdString", category.get(EVENT_CATEGORY.ID).toString());
        rendered.put("IsNull", false);
        return rendered;
    }
}
