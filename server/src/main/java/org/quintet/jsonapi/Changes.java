package org.quintet.jsonapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;

/**
 * What a valid request document wants stored: only what was sent, already of the right kind. Values are {@code String},
 * {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code Instant} or a Jackson {@code JsonNode}; ids are strings.
 */
public final class Changes {

    private final Map<String, Optional<Object>> attributes;
    private final Map<String, Optional<String>> toOne;
    private final Map<String, List<String>> toMany;
    private final Map<Field<?>, Optional<Object>> columns;

    Changes(
            Map<String, Optional<Object>> attributes,
            Map<String, Optional<String>> toOne,
            Map<String, List<String>> toMany,
            Map<Field<?>, Optional<Object>> columns) {
        this.attributes = attributes;
        this.toOne = toOne;
        this.toMany = toMany;
        this.columns = columns;
    }

    static Changes toOne(String relationship, Optional<String> id) {
        return new Changes(Map.of(), Map.of(relationship, id), Map.of(), Map.of());
    }

    static Changes toMany(String relationship, List<String> ids) {
        return new Changes(Map.of(), Map.of(), Map.of(relationship, ids), Map.of());
    }

    /** Whether an attribute or a relationship was sent, be it as null. */
    public boolean has(String name) {
        return attributes.containsKey(name) || toOne.containsKey(name) || toMany.containsKey(name);
    }

    /** An attribute's value; empty if it was not sent or is null, which {@link #has} tells apart. */
    public <T> Optional<T> value(String attribute, Class<T> type) {
        return attributes.getOrDefault(attribute, Optional.empty()).map(type::cast);
    }

    /** A text attribute. */
    public Optional<String> text(String attribute) {
        return value(attribute, String.class);
    }

    /** The id in a to-one relationship; empty if it was not sent or is null. */
    public Optional<String> related(String relationship) {
        return toOne.getOrDefault(relationship, Optional.empty());
    }

    /** The id in a to-one relationship to a type with numeric ids; empty also if what was sent is not a number. */
    public Optional<Long> relatedId(String relationship) {
        return related(relationship).filter(Changes::isNumber).map(Long::valueOf);
    }

    private static boolean isNumber(String id) {
        return id.matches("\\d{1,18}");
    }

    /** The ids in a to-many relationship: the whole new set. */
    public List<String> relatedMany(String relationship) {
        return toMany.getOrDefault(relationship, List.of());
    }

    /** The numbers among the ids in a to-many relationship to a type with numeric ids; what else was sent names no row. */
    public List<Long> relatedIds(String relationship) {
        return relatedMany(relationship).stream()
                .filter(Changes::isNumber)
                .map(Long::valueOf)
                .toList();
    }

    /** Also stores {@code value} in a column, whatever was sent for it. */
    public Changes with(Field<?> column, Object value) {
        return storing(column, Optional.of(value));
    }

    /** Also stores null in a column, whatever was sent for it. */
    public Changes clearing(Field<?> column) {
        return storing(column, Optional.empty());
    }

    private Changes storing(Field<?> column, Optional<Object> value) {
        Map<Field<?>, Optional<Object>> more = new LinkedHashMap<>(columns);
        more.put(column, value);
        return new Changes(attributes, toOne, toMany, more);
    }

    /** Stores {@code value} as the attribute's value instead of what was sent. */
    public Changes withAttribute(String attribute, Object value) {
        Map<String, Optional<Object>> more = new LinkedHashMap<>(attributes);
        more.put(attribute, Optional.of(value));
        return new Changes(more, toOne, toMany, columns);
    }

    /** Stores as if an attribute or a relationship had not been sent. */
    public Changes without(String name) {
        Map<String, Optional<Object>> fewer = new LinkedHashMap<>(attributes);
        Map<String, Optional<String>> fewerOne = new LinkedHashMap<>(toOne);
        Map<String, List<String>> fewerMany = new LinkedHashMap<>(toMany);
        fewer.remove(name);
        fewerOne.remove(name);
        fewerMany.remove(name);
        return new Changes(fewer, fewerOne, fewerMany, columns);
    }

    Map<String, Optional<Object>> attributes() {
        return attributes;
    }

    Map<String, Optional<String>> toOnes() {
        return toOne;
    }

    Map<String, List<String>> toManys() {
        return toMany;
    }

    Map<Field<?>, Optional<Object>> columns() {
        return columns;
    }
}
