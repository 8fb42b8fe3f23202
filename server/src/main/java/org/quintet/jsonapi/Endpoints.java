package org.quintet.jsonapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** All that can be called, worked out from the declarations. */
final class Endpoints<C extends Requester> {

    private final Map<String, ResourceType<C>> types;
    private final String prefix;
    private final Map<String, Endpoint<C>> byRoute = new LinkedHashMap<>();

    Endpoints(Map<String, ResourceType<C>> types, String prefix) {
        this.types = types;
        this.prefix = prefix;
    }

    List<Endpoint<C>> all() {
        types.values().forEach(this::collections);
        types.values().forEach(this::items);
        types.values()
                .forEach(type -> type.relationships.values().forEach(relationship -> {
                    linkage(type, relationship);
                    nested(type, relationship);
                }));
        return List.copyOf(byRoute.values());
    }

    private void collections(ResourceType<C> type) {
        for (ResourceType.ListRoute<C> list : type.lists) {
            List<SortField<?>> order = list.order().isEmpty() ? type.order : list.order();
            Endpoint.Target<C> target = new Endpoint.Collection<>(list.rows(), order);
            add(Operation.LIST, list.path(), type, target, type.name, Optional.of(list.permission()));
        }
        type.createPaths.forEach(path ->
                add(Operation.CREATE, path, type, creation(type, path), type.name, permission(type, Operation.CREATE)));
    }

    /** Creation at the related URL of a parent is below that parent, anywhere else in the collection. */
    private Endpoint.Target<C> creation(ResourceType<C> type, String path) {
        return types.values().stream()
                .flatMap(parent -> parent.relationships.values().stream()
                        .filter(relationship ->
                                relationship.many() && relationship.type().equals(type.name))
                        // a related link to a whole collection names no parent
                        .filter(relationship -> path.contains("{id}")
                                && parent.relatedPaths(relationship).anyMatch(path::equals))
                        .<Endpoint.Target<C>>map(relationship -> new Endpoint.Nested<>(parent, relationship)))
                .findFirst()
                .orElseGet(() -> new Endpoint.Collection<>(attempt -> DSL.noCondition(), List.of()));
    }

    private void items(ResourceType<C> type) {
        Endpoint.Target<C> own =
                type.lookup.<Endpoint.Target<C>>map(Endpoint.Found::new).orElseGet(Endpoint.Row::new);
        type.paths().forEach(path -> item(path + "/{id}", type, own, type.name));
        type.items.forEach(item -> item(item.path(), type, new Endpoint.Found<>(item.row()), type.name));
    }

    private void item(String path, ResourceType<C> type, Endpoint.Target<C> target, String words) {
        for (Operation operation : List.of(Operation.GET, Operation.UPDATE, Operation.DELETE)) {
            add(operation, path, type, target, words, permission(type, operation));
        }
    }

    private void linkage(ResourceType<C> type, Relationship<C> relationship) {
        RelationshipRules<C> rules = relationship.rules();
        if (!rules.hasSelfLink()) {
            return;
        }
        List<Operation> writes = !rules.isWritable()
                ? List.of()
                : rules.isRequired()
                        ? List.of(Operation.REPLACE_RELATIONSHIP)
                        : List.of(
                                Operation.REPLACE_RELATIONSHIP,
                                Operation.ADD_RELATIONSHIP,
                                Operation.REMOVE_RELATIONSHIP);
        Optional<Permission<C>> read =
                permission(type, Operation.GET_RELATIONSHIP).or(() -> permission(type, Operation.GET));
        Optional<Permission<C>> write =
                permission(type, Operation.REPLACE_RELATIONSHIP).or(() -> permission(type, Operation.UPDATE));
        Endpoint.Target<C> target = new Endpoint.Linkage<>(relationship);
        String words = type + "." + relationship.name();
        type.paths()
                .map(collection -> collection + "/{id}/relationships/")
                .flatMap(before -> Stream.concat(Stream.of(relationship.name()), rules.furtherNames().stream())
                        .map(before::concat))
                .forEach(path -> {
                    add(Operation.GET_RELATIONSHIP, path, type, target, words, read);
                    writes.forEach(operation -> add(operation, path, type, target, words, write));
                });
    }

    private void nested(ResourceType<C> type, Relationship<C> relationship) {
        type.relatedPaths(relationship).forEach(path -> nested(type, relationship, path));
    }

    private void nested(ResourceType<C> type, Relationship<C> relationship, String path) {
        ResourceType<C> other = Optional.ofNullable(types.get(relationship.type()))
                .orElseThrow(() -> new IllegalStateException(
                        type + "." + relationship.name() + " relates to the undeclared type " + relationship.type()));
        if (!path.contains("{id}") || byRoute.containsKey("GET " + prefix + path)) {
            return;
        }
        Endpoint.Target<C> target = new Endpoint.Nested<>(type, relationship);
        String words = other + " of " + type + "." + relationship.name();
        if (relationship.many()) {
            Optional<Permission<C>> below = other.nestedLists.stream()
                    .filter(list -> list.parentType().equals(type.name)
                            && list.relationship().equals(relationship.name()))
                    .map(ResourceType.NestedList::permission)
                    .findFirst();
            add(Operation.LIST, path, other, target, words, below.or(() -> permission(other, Operation.LIST)));
        } else {
            item(path, other, target, words);
        }
    }

    private Optional<Permission<C>> permission(ResourceType<C> type, Operation operation) {
        return Optional.ofNullable(type.permissions.get(operation));
    }

    /** Adds an endpoint if it is permitted to anybody at all. */
    private void add(
            Operation operation,
            String path,
            ResourceType<C> type,
            Endpoint.Target<C> target,
            String words,
            Optional<Permission<C>> permission) {
        permission.ifPresent(permitted -> {
            Route route =
                    new Route(operation.method(), prefix + path, operation.words() + " " + words, permitted.who());
            Endpoint<C> endpoint = new Endpoint<>(route, type, operation, permitted, target);
            if (byRoute.putIfAbsent(operation.method() + " " + prefix + path, endpoint) != null) {
                throw new IllegalStateException("declared twice: " + operation.method() + " " + prefix + path);
            }
        });
    }
}
