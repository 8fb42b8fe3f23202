package org.quintet.api.nexudus.catalogue;

import static org.quintet.schema.Tables.EVENT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.quintet.api.nexudus.format.Shape;
import org.quintet.api.nexudus.format.ShapedObject;

/**
 * Renders events in a shape, and tells which columns that takes.
 *
 * @param fields those that the shape keeps
 */
public record EventRendering(Shape shape, Viewpoint viewpoint, List<EventField> fields) {

    public EventRendering(Shape shape, Viewpoint viewpoint) {
        this(
                shape,
                viewpoint,
                EventFields.ALL.stream()
                        .filter(field -> shape.keeps(field.name()))
                        .toList());
    }

    /** Never empty. */
    public List<Field<?>> columns() {
        return Stream.concat(Stream.of(EVENT.ID), fields.stream().flatMap(field -> field.columns().stream()))
                .distinct()
                .toList();
    }

    public Map<String, @Nullable Object> render(Record event) {
        ShapedObject rendered = new ShapedObject(shape);
        fields.forEach(field -> rendered.field(field.name(), field.read(event, viewpoint)));
        return rendered.fields();
    }
}
