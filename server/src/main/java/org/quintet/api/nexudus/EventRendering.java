package org.quintet.api.nexudus;

import static org.quintet.schema.Tables.EVENT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Renders events in a shape, and tells which columns that takes. */
record EventRendering(Shape shape, Viewpoint viewpoint) {

    /** Never empty. */
    List<Field<?>> columns() {
        return Stream.concat(Stream.of(EVENT.ID), fields().stream().flatMap(field -> field.columns().stream()))
                .distinct()
                .toList();
    }

    Map<String, @Nullable Object> render(Record event) {
        ShapedObject rendered = new ShapedObject(shape);
        fields().forEach(field -> rendered.field(field.name(), field.read(event, viewpoint)));
        return rendered.fields();
    }

    private List<EventField> fields() {
        return EventFields.ALL.stream()
                .filter(field -> shape.keeps(field.name()))
                .toList();
    }
}
