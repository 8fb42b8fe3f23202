package org.quintet.jsonapi;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** A declared resource type. Made by {@link #named}; the engine reads it, nobody changes it. */
public final class ResourceType<C extends Requester> {

    /** A list URL beside the collection's own, with rows and an order of its own. */
    record ListRoute<C extends Requester>(
            String path, Permission<C> permission, Function<Attempt<C>, Condition> rows, List<SortField<?>> order) {}

    /** An item URL beside the collection's own: finds the row's id by other means than an id in the path. */
    record ItemRoute<C extends Requester>(String path, Function<Attempt<C>, Optional<String>> row) {}

    /** Who may list this type as a relationship of a parent. */
    record NestedList<C extends Requester>(String parentType, String relationship, Permission<C> permission) {}

    /** The table whose rows are locked for those of the type, with its key. */
    record Keeper(Table<?> table, Field<?> id) {}

    final String name;
    final SerializedString wireName;
    final Table<?> table;
    final Field<?> id;
    final Optional<Keeper> keeper;
    final Optional<Permission<C>> nesting;
    final boolean numericId;
    final Optional<Field<?>> alternateKey;
    final boolean linkedByAlternateKey;
    final Optional<Field<?>> selfKey;
    final String path;
    final List<String> furtherPaths;
    final boolean selfLink;
    final Optional<String> selfPath;
    final Map<String, Attribute<C>> attributes;
    final Map<String, Relationship<C>> relationships;
    final Map<String, String> furtherLinks;
    final Optional<Field<?>> deletedAt;
    final Optional<Tombstone> tombstone;
    private final Optional<Function<Attempt<C>, Condition>> visibleRows;
    final Views<C> views;
    private final boolean sheltered;
    final List<SortField<?>> order;
    final Map<Operation, Permission<C>> permissions;
    final List<String> createPaths;
    final List<ListRoute<C>> lists;
    final List<ItemRoute<C>> items;
    final List<NestedList<C>> nestedLists;
    final Writes.Check<C> beforeCreate;
    final Writes.Check<C> beforeUpdate;
    final Writes.Check<C> beforeDelete;
    final Optional<Function<Attempt<C>, Optional<String>>> lookup;
    final Optional<Writes.Creation<C>> creation;
    final Optional<Writes.Update<C>> update;
    final Optional<Writes.Deletion<C>> deletion;

    ResourceType(ResourceDeclaration<C> declared, Table<?> table, Field<?> id) {
        this.name = declared.name;
        this.wireName = new SerializedString(declared.name);
        this.table = table;
        this.id = id;
        this.keeper = declared.keeper;
        this.nesting = declared.nesting;
        this.numericId = declared.numericId;
        this.alternateKey = declared.alternateKey;
        this.linkedByAlternateKey = declared.linkedByAlternateKey;
        this.selfKey = declared.selfKey;
        this.path = declared.path;
        this.furtherPaths = List.copyOf(declared.furtherPaths);
        this.selfLink = declared.selfLink;
        this.selfPath = declared.selfPath;
        this.attributes = new LinkedHashMap<>(declared.attributes);
        this.relationships = new LinkedHashMap<>(declared.relationships);
        this.furtherLinks = new LinkedHashMap<>(declared.furtherLinks);
        this.deletedAt = declared.deletedAt;
        this.tombstone = declared.tombstone;
        this.visibleRows = declared.visibleRows;
        this.views = declared.views.orElse((attempt, placement) -> Set.of());
        this.order = List.copyOf(declared.order);
        this.permissions = new EnumMap<>(declared.permissions);
        this.createPaths = List.copyOf(declared.createPaths);
        this.lists = List.copyOf(declared.lists);
        this.items = List.copyOf(declared.items);
        this.nestedLists = List.copyOf(declared.nestedLists);
        this.beforeCreate = declared.beforeCreate;
        this.beforeUpdate = declared.beforeUpdate;
        this.beforeDelete = declared.beforeDelete;
        this.lookup = declared.lookup;
        this.creation = declared.creation;
        this.update = declared.update;
        this.deletion = declared.deletion;
        this.sheltered = visibleRows.isEmpty() && declared.views.isEmpty() && !isReadByAnyone();
    }

    /** Begins the declaration of a type with this {@code type} member. */
    public static <C extends Requester> ResourceDeclaration<C> named(String name) {
        return new ResourceDeclaration<>(name);
    }

    /** What the attributes in {@code changes} store in columns, for use cases that store instead of the engine. */
    public Map<Field<?>, @Nullable Object> columnValues(Changes changes) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        changes.attributes()
                .forEach((attribute, value) -> Optional.ofNullable(attributes.get(Attribute.dashed(attribute)))
                        .flatMap(Attribute::column)
                        .ifPresent(column -> columns.put(column, ColumnValues.stored(value, column))));
        return columns;
    }

    /** The rows that exist for a caller who is permitted to do what he attempts with this type. */
    Condition visibleRows(Attempt<C> attempt) {
        return visibleRows.map(rows -> rows.apply(attempt)).orElseGet(DSL::noCondition);
    }

    /** The rows that other resources lead a caller to, who was asked for no permission on this type. */
    Condition reachableRows(Attempt<C> attempt) {
        return sheltered && !attempt.caller().isStaff() ? DSL.falseCondition() : visibleRows(attempt);
    }

    private boolean isReadByAnyone() {
        return Stream.of(Operation.GET, Operation.LIST)
                .flatMap(operation -> Stream.ofNullable(permissions.get(operation)))
                .anyMatch(Permission::admitsAnyone);
    }

    /** The type's name in messages: {@code book-tag} is {@code BookTag}. */
    String modelName() {
        return Stream.of(name.split("[-_]", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The name that messages about unknown members use. */
    String schemaName() {
        return modelName() + "Schema";
    }

    /** The column whose value stands in URLs. */
    Field<?> linkKey() {
        return linkedByAlternateKey ? alternateKey.orElseThrow() : id;
    }

    String relatedPath(Relationship<C> relationship) {
        return relationship.rules().relatedPath().orElse(path + "/{id}/" + relationship.name());
    }

    /** The paths of the collection whose items are served: the one of links, then the others. */
    Stream<String> paths() {
        return Stream.concat(Stream.of(path), furtherPaths.stream());
    }

    /** All the paths where the related resources are served. */
    Stream<String> relatedPaths(Relationship<C> relationship) {
        RelationshipRules<C> rules = relationship.rules();
        return Stream.of(
                        rules.isRelatedById() ? Stream.<String>empty() : Stream.of(relatedPath(relationship)),
                        rules.furtherPaths().stream(),
                        furtherPaths.stream().map(other -> other + "/{id}/" + relationship.name()))
                .flatMap(paths -> paths);
    }

    /** Our relationship that says the same as another type's relationship to us, if one is declared. */
    Optional<Relationship<C>> inverse(ResourceType<C> other, Relationship<C> relationship) {
        return relationships.values().stream()
                .filter(own -> own.type().equals(other.name)
                        && own.join().equals(relationship.join().inverse()))
                .findFirst();
    }

    boolean hasNumberedRows() {
        return Number.class.isAssignableFrom(id.getType());
    }

    @Override
    public String toString() {
        return name;
    }
}
