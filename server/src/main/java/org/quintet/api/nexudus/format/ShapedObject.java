package org.quintet.api.nexudus.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of an answer while it is put together: what its shape does not keep is not even made. Not thread-safe. */
public final class ShapedObject {

    private final Shape shape;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    public ShapedObject(Shape shape) {
        this.shape = shape;
    }

    /** A field whose value is at hand. */
    public ShapedObject field(String name, @Nullable Object value) {
        return made(name, inner -> inner.project(value));
    }

    /** A field whose value is made, from the shape that it shall have, only if it is wanted. */
    public ShapedObject made(String name, Function<Shape, @Nullable Object> maker) {
        if (shape.keeps(name)) {
            fields.put(name, maker.apply(shape.below(name)));
        }
        return this;
    }

    /** A field that is there whatever the shape says. */
    public ShapedObject always(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** The fields in the order in which they were added. */
    public Map<String, @Nullable Object> fields() {
        return fields;
    }
}
