package org.quintet.jsonapi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A resource type while it is being declared; reads like the type's page in an API document. Not for concurrent use. */
public final class ResourceDeclaration<C extends Requester> {

    final String name;
    private @Nullable Table<?> table;
    private @Nullable Field<?> id;
    Optional<ResourceType.Keeper> keeper = Optional.empty();
    Optional<Permission<C>> nesting = Optional.empty();
    boolean numericId;
    Optional<Field<?>> alternateKey = Optional.empty();
    boolean linkedByAlternateKey;
    Optional<Field<?>> selfKey = Optional.empty();
    String path;
    final List<String> furtherPaths = new ArrayList<>();
    boolean selfLink = true;
    Optional<String> selfPath = Optional.empty();
    final Map<String, Attribute<C>> attributes = new LinkedHashMap<>();
    final Map<String, Relationship<C>> relationships = new LinkedHashMap<>();
    final Map<String, String> furtherLinks = new LinkedHashMap<>();
    Optional<Field<?>> deletedAt = Optional.empty();
    Optional<Function<Attempt<C>, Condition>> visibleRows = Optional.empty();
    Optional<Views<C>> views = Optional.empty();
    Optional<Tombstone> tombstone = Optional.empty();
    List<SortField<?>> order = List.of();
    final Map<Operation, Permission<C>> permissions = new EnumMap<>(Operation.class);
    final List<String> createPaths = new ArrayList<>();
    final List<ResourceType.ListRoute<C>> lists = new ArrayList<>();
    final List<ResourceType.ItemRoute<C>> items = new ArrayList<>();
    final List<ResourceType.NestedList<C>> nestedLists = new ArrayList<>();
    Writes.Check<C> beforeCreate = (attempt, changes) -> changes;
    Writes.Check<C> beforeUpdate = (attempt, changes) -> changes;
    Writes.Check<C> beforeDelete = (attempt, changes) -> changes;
    Optional<Function<Attempt<C>, Optional<String>>> lookup = Optional.empty();
    Optional<Writes.Creation<C>> creation = Optional.empty();
    Optional<Writes.Update<C>> update = Optional.empty();
    Optional<Writes.Deletion<C>> deletion = Optional.empty();

    ResourceDeclaration(String name) {
        this.name = name;
        this.path = "/" + name + "s";
    }

    /** The table and its key. The table is named in full in all SQL of the engine: it needs no alias. */
    public ResourceDeclaration<C> stored(Table<?> in, Field<?> key) {
        this.table = in;
        this.id = key;
        return this;
    }

    /**
     * Rows that must not change meanwhile are kept by locking this table's row of the same key; for what is stored in a view,
     * of which not every part can be locked.
     */
    public ResourceDeclaration<C> keptBy(Table<?> other, Field<?> key) {
        this.keeper = Optional.of(new ResourceType.Keeper(other, key));
        return this;
    }

    /** The collection's path, without the API's prefix. */
    public ResourceDeclaration<C> at(String collection) {
        this.path = collection;
        return this;
    }

    /** Other collection paths under which the items and their relationships are served too; links never name them. */
    public ResourceDeclaration<C> alsoAt(String... collections) {
        furtherPaths.addAll(List.of(collections));
        return this;
    }

    /** The {@code id} member is a JSON number. */
    public ResourceDeclaration<C> numericIds() {
        this.numericId = true;
        return this;
    }

    /** A second key that URLs may use; digits alone always mean the id. */
    public ResourceDeclaration<C> alsoKnownBy(Field<?> key) {
        this.alternateKey = Optional.of(key);
        return this;
    }

    /** As {@link #alsoKnownBy}, and links use it as well. */
    public ResourceDeclaration<C> linkedBy(Field<?> key) {
        this.linkedByAlternateKey = true;
        return alsoKnownBy(key);
    }

    /** Resources have no {@code self} link. */
    public ResourceDeclaration<C> withoutSelfLink() {
        this.selfLink = false;
        return this;
    }

    /** The {@code self} link of resources is this path, in which {@code {id}} stands for the resource. */
    public ResourceDeclaration<C> selfLinkAt(String other) {
        this.selfPath = Optional.of(other);
        return this;
    }

    /** Deleting sets this column; rows that have it are hidden from everybody but staff who ask for them. */
    public ResourceDeclaration<C> softDeletedBy(Field<?> column) {
        this.deletedAt = Optional.of(column);
        return this;
    }

    /**
     * A deleted resource is not missing where others relate to it: staff sees it as it was, everybody else one with this id
     * and these attributes instead.
     */
    public ResourceDeclaration<C> deletedShownAs(String placeholder, Map<String, Object> values) {
        this.tombstone = Optional.of(new Tombstone(placeholder, Map.copyOf(values)));
        return this;
    }

    /** An attribute that is a column of the table. */
    public ResourceDeclaration<C> attribute(String attribute, Field<?> column, AttributeRules rules) {
        return column(attribute, column, rules, Optional.empty());
    }

    /**
     * An attribute that is a column of the table, and whose value the rules keep to some views: other callers see it in
     * those rows that satisfy {@code elsewhere}.
     */
    public ResourceDeclaration<C> attribute(
            String attribute, Field<?> column, AttributeRules rules, Function<C, Condition> elsewhere) {
        return column(attribute, column, rules, Optional.of(elsewhere));
    }

    private ResourceDeclaration<C> column(
            String attribute, Field<?> column, AttributeRules rules, Optional<Function<C, Condition>> elsewhere) {
        attributes.put(
                Attribute.dashed(attribute),
                new Attribute<>(attribute, new Attribute.Column<>(column, elsewhere), rules));
        return this;
    }

    /** A read-only attribute that is an SQL expression over the table. */
    public ResourceDeclaration<C> computed(String attribute, Field<?> expression, AttributeRules rules) {
        return computed(attribute, caller -> expression, rules);
    }

    /** A read-only attribute whose SQL expression depends on the caller. */
    public ResourceDeclaration<C> computed(String attribute, Function<C, Field<?>> expression, AttributeRules rules) {
        attributes.put(
                Attribute.dashed(attribute),
                new Attribute<>(attribute, new Attribute.Computed<>(expression), rules.readOnly()));
        return this;
    }

    /** An attribute that is shown by an SQL expression and taken by the use cases that create and update. */
    public ResourceDeclaration<C> translated(String attribute, Field<?> expression, AttributeRules rules) {
        attributes.put(
                Attribute.dashed(attribute),
                new Attribute<>(attribute, new Attribute.Computed<>(caller -> expression), rules));
        return this;
    }

    /** A write-only attribute that the engine checks but does not store: a use case takes it. */
    public ResourceDeclaration<C> input(String attribute, AttributeRules rules) {
        attributes.put(
                Attribute.dashed(attribute), new Attribute<>(attribute, new Attribute.Input<>(), rules.writeOnly()));
        return this;
    }

    /**
     * A relationship of which only the links are shown; {@code {id}} in the related path stands for the resource. The other
     * type is not served: includes and filters that name it find nothing.
     */
    public ResourceDeclaration<C> link(String relationship, String path) {
        furtherLinks.put(relationship, path);
        return this;
    }

    /** To-one by a foreign key in this type's table, without further rules. */
    public ResourceDeclaration<C> toOne(String relationship, Field<?> key, String type) {
        return toOne(relationship, key, type, it -> it);
    }

    /** To-one by a foreign key in this type's table. */
    public ResourceDeclaration<C> toOne(
            String relationship, Field<?> key, String type, UnaryOperator<RelationshipRules<C>> rules) {
        return relationship(relationship, type, false, new Relationship.Own(key), rules);
    }

    /** To-one by a foreign key in the other type's table, which holds at most one row for each of ours. */
    public ResourceDeclaration<C> toOneFrom(
            String relationship, Field<?> key, String type, UnaryOperator<RelationshipRules<C>> rules) {
        return relationship(relationship, type, false, new Relationship.Other(key), rules);
    }

    /** To-one by rows of a table between, of which there is at most one for each of ours. */
    public ResourceDeclaration<C> toOneThrough(
            String relationship, Between between, String type, UnaryOperator<RelationshipRules<C>> rules) {
        return relationship(relationship, type, false, between, rules);
    }

    /** To-many by a foreign key in the other type's table, without further rules. */
    public ResourceDeclaration<C> toMany(String relationship, Field<?> key, String type) {
        return toMany(relationship, key, type, it -> it);
    }

    /** To-many by a foreign key in the other type's table. */
    public ResourceDeclaration<C> toMany(
            String relationship, Field<?> key, String type, UnaryOperator<RelationshipRules<C>> rules) {
        return relationship(relationship, type, true, new Relationship.Other(key), rules);
    }

    /** To-many by rows of a table between. */
    public ResourceDeclaration<C> toManyThrough(
            String relationship, Between between, String type, UnaryOperator<RelationshipRules<C>> rules) {
        return relationship(relationship, type, true, between, rules);
    }

    private ResourceDeclaration<C> relationship(
            String relationship,
            String type,
            boolean many,
            Relationship.Join join,
            UnaryOperator<RelationshipRules<C>> rules) {
        relationships.put(
                Attribute.dashed(relationship),
                new Relationship<>(
                        relationship, type, many, join, rules.apply(new RelationshipRules<>(isStoredByUs(join)))));
        return this;
    }

    private static boolean isStoredByUs(Relationship.Join join) {
        return switch (join) {
            case Relationship.Own _ -> true;
            case Relationship.Other _ -> false;
            case Between between -> between.among().isEmpty();
        };
    }

    /**
     * The rows that exist for a caller: in lists, items, includes, filters, orders and as targets of relationships. Without
     * this all exist for who is permitted to do what he attempts; but if neither the items nor the list may be read by
     * anyone, and there are no {@link #views} either, other resources lead only staff to them.
     */
    public ResourceDeclaration<C> visibleRows(Function<Attempt<C>, Condition> condition) {
        this.visibleRows = Optional.of(condition);
        return this;
    }

    /** Which views a caller gets; without this there are none, and members limited to a view are shown to nobody. */
    public ResourceDeclaration<C> views(Views<C> decision) {
        this.views = Optional.of(decision);
        return this;
    }

    /** The order of lists when the request names none; the id always comes last. */
    public ResourceDeclaration<C> sortedBy(SortField<?>... fields) {
        this.order = List.of(fields);
        return this;
    }

    /** The collection can be listed. */
    public ResourceDeclaration<C> list(Permission<C> permission) {
        permissions.put(Operation.LIST, permission);
        lists.add(new ResourceType.ListRoute<>(path, permission, attempt -> DSL.noCondition(), List.of()));
        return this;
    }

    /** A list at another path, of some of the rows, in an order of its own. */
    public ResourceDeclaration<C> listAt(
            String other, Permission<C> permission, Function<Attempt<C>, Condition> rows, SortField<?>... fields) {
        lists.add(new ResourceType.ListRoute<>(other, permission, rows, List.of(fields)));
        return this;
    }

    /** Who may list this type at the related URL of a parent's to-many relationship; else who may list it at all. */
    public ResourceDeclaration<C> listUnder(String parentType, String relationship, Permission<C> permission) {
        nestedLists.add(new ResourceType.NestedList<>(parentType, relationship, permission));
        return this;
    }

    /** Resources can be created at the collection's path. */
    public ResourceDeclaration<C> create(Permission<C> permission) {
        return createAt(path, permission);
    }

    /**
     * Resources can be created at this path. At the related URL of another type's to-many relationship, as {@code
     * /books/{id}/reviews}, they are created below the row in the path, which must exist for the caller: {@link
     * Attempt#parent()} names it, and it counts as sent in the relationship back to it, if there is one.
     */
    public ResourceDeclaration<C> createAt(String other, Permission<C> permission) {
        permissions.put(Operation.CREATE, permission);
        createPaths.add(other);
        return this;
    }

    /** A resource can be read, at its own path and at to-one URLs of others. */
    public ResourceDeclaration<C> get(Permission<C> permission) {
        permissions.put(Operation.GET, permission);
        return this;
    }

    /**
     * Who may ask for what is nested below one of the resources, and what others are told. Without this a resource that does
     * not exist for the caller is not there for him as a parent either.
     */
    public ResourceDeclaration<C> nesting(Permission<C> permission) {
        this.nesting = Optional.of(permission);
        return this;
    }

    /** A resource can be updated. */
    public ResourceDeclaration<C> update(Permission<C> permission) {
        permissions.put(Operation.UPDATE, permission);
        return this;
    }

    /** A resource can be deleted. */
    public ResourceDeclaration<C> delete(Permission<C> permission) {
        permissions.put(Operation.DELETE, permission);
        return this;
    }

    /** Who may use the relationship URLs; else readers may read them, and those who may update may write them. */
    public ResourceDeclaration<C> relationshipUrls(Permission<C> permission) {
        permissions.put(Operation.GET_RELATIONSHIP, permission);
        permissions.put(Operation.REPLACE_RELATIONSHIP, permission);
        return this;
    }

    /** The item also at another path, its row found by {@code row}: a single row, or the caller's own. */
    public ResourceDeclaration<C> itemAt(String other, Function<Attempt<C>, Optional<String>> row) {
        items.add(new ResourceType.ItemRoute<>(other, row));
        return this;
    }

    /**
     * The variable in the item's own path, and in self links, is not the row's id but what {@code variable} has: {@code row}
     * finds the row.
     */
    public ResourceDeclaration<C> foundBy(Field<?> variable, Function<Attempt<C>, Optional<String>> row) {
        this.selfKey = Optional.of(variable);
        this.lookup = Optional.of(row);
        return this;
    }

    /** Looks at a valid POST before it is stored. */
    public ResourceDeclaration<C> beforeCreate(Writes.Check<C> check) {
        this.beforeCreate = check;
        return this;
    }

    /** Looks at a valid PATCH before it is stored, also at writes of relationship URLs. */
    public ResourceDeclaration<C> beforeUpdate(Writes.Check<C> check) {
        this.beforeUpdate = check;
        return this;
    }

    /** Looks at a DELETE before it happens; a soft deletion stores the changes it adds. */
    public ResourceDeclaration<C> beforeDelete(Writes.Check<C> check) {
        this.beforeDelete = check;
        return this;
    }

    /** A use case creates instead of the engine; constraints that it breaks are refused as the engine's own would be. */
    public ResourceDeclaration<C> createdBy(Writes.Creation<C> useCase) {
        this.creation = Optional.of(useCase);
        return this;
    }

    /** A use case updates instead of the engine, also for writes of relationship URLs. */
    public ResourceDeclaration<C> updatedBy(Writes.Update<C> useCase) {
        this.update = Optional.of(useCase);
        return this;
    }

    /** A use case deletes instead of the engine. */
    public ResourceDeclaration<C> deletedBy(Writes.Deletion<C> useCase) {
        this.deletion = Optional.of(useCase);
        return this;
    }

    /** Ends the declaration. */
    public ResourceType<C> declared() {
        if (table == null || id == null) {
            throw new IllegalStateException(name + " is not stored anywhere");
        }
        return new ResourceType<>(this, table, id);
    }
}
