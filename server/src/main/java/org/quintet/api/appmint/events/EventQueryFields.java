package org.quintet.api.appmint.events;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.USERS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.quintet.api.appmint.events.EventFields.Group;
import org.quintet.api.appmint.profile.UserView;
import org.quintet.api.appmint.query.QueryFields;

/** The fields of events that queries of the repository may name. */
final class EventQueryFields {

    private EventQueryFields() {}

    static QueryFields at(Instant now) {
        QueryFields fields = new QueryFields()
                .ids(EventView.COLLECTION, EVENT.UUID)
                .text("datatype", DSL.inline(EventView.COLLECTION))
                .text("state", EventStatus.wordAt(now))
                .number("version", EVENT.VERSION)
                .instant("createdate", EVENT.CREATED_AT)
                .instant("modifydate", EVENT.UPDATED_AT)
                .pk("author", UserView.COLLECTION, USERS.UUID)
                .text("name", EVENT.NAME)
                .pk("owner.id", UserView.COLLECTION, USERS.UUID)
                .text("owner.email", USERS.EMAIL)
                .instant("publishedDate", EVENT.PUBLISHED_AT)
                .json("data", EVENT.EXTRA_DATA);
        for (EventFields.Entry entry : EventFields.ENTRIES) {
            switch (entry) {
                case EventKey key -> add(fields, "data." + key.name(), key.column());
                case Group group -> {
                    String path = "data." + group.name();
                    fields.json(path, whole(group));
                    group.keys().forEach(key -> add(fields, path + "." + key.name(), key.column()));
                }
            }
        }
        return fields.text("data.status", EventStatus.wordAt(now)).text("data.type", EventType.word());
    }

    /** The columns in which a keyword is looked for, with something between them. */
    static Field<?>[] texts() {
        return Stream.of(
                        EVENT.NAME,
                        EVENT.SLUG,
                        EVENT.DESCRIPTION,
                        EVENT.TYPE,
                        EVENT.VENUE_NAME,
                        EVENT.VENUE_ADDRESS,
                        EVENT.VENUE_CITY,
                        EVENT.ORGANISER_NAME,
                        EVENT.TAGS.cast(String.class),
                        EVENT.EXTRA_DATA.cast(String.class))
                .flatMap(column -> Stream.of(DSL.coalesce(column, ""), DSL.inline("\n")))
                .toArray(Field<?>[]::new);
    }

    private static void add(QueryFields fields, String path, Field<?> column) {
        Class<?> type = column.getType();
        if (type == String.class) {
            fields.text(path, column.coerce(String.class));
        } else if (type == Boolean.class) {
            fields.flag(path, column.coerce(Boolean.class));
        } else if (type == Instant.class) {
            fields.instant(path, column.coerce(Instant.class));
        } else if (type == String[].class) {
            fields.texts(path, column.coerce(String[].class));
        } else if (type == JSONB.class) {
            fields.json(path, column.coerce(JSONB.class));
        } else {
            fields.number(path, column.coerce(BigDecimal.class));
        }
    }

    /** An object of which each key has its own column, with what else a client put into it. */
    private static Field<JSONB> whole(Group group) {
        Field<?>[] namesAndValues = group.keys().stream()
                .flatMap(key -> Stream.of(DSL.inline(key.name()), key.column()))
                .toArray(Field<?>[]::new);
        return DSL.field(
                "nullif(jsonb_strip_nulls(jsonb_build_object({0})) || coalesce({1} -> {2}, '{}'), '{}')",
                JSONB.class, DSL.list(namesAndValues), EVENT.EXTRA_DATA, DSL.inline(group.name()));
    }
}
