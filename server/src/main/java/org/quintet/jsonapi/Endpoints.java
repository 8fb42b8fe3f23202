package org.quintet.jsonapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            add(
                    "GET",
                    list.path(),
                    "list " + type,
                    type,
                    Operation.LIST,
                    list.permission(),
                    new Endpoint.Collection<>(list.rows(), order));
        }
        permission(type, Operation.CREATE)
                .ifPresent(permission -> type.createPaths.forEach(path ->
                        add("POST", path, "create " + type, type, Operation.CREATE, permission, creation(type, path))));
    }

    /** Creation at the related URL of a parent is below that parent, anywhere else in the collection. */
    private Endpoint.Target<C> creation(ResourceType<C> type, String path) {
        return types.values().stream()
                .flatMap(parent -> parent.relationships.values().stream()
                        .filter(relationship ->
                                relationship.many() && relationship.type().equals(type.name))
                        .filter(relationship ->
                                parent.relatedPaths(relationship).anyMatch(path::equals))
                        .<Endpoint.Target<C>>map(relationship -> new Endpoint.Nested<>(parent, relationship)))
                .findFirst()
                .orElseGet(() -> new Endpoint.Collection<>(attempt -> DSL.noCondition(), List.of()));
    }

    private void items(ResourceType<C> type) {
        Endpoint.Target<C> own =
                type.lookup.<Endpoint.Target<C>>map(Endpoint.Found::new).orElseGet(Endpoint.Row::new);
        type.paths().forEach(path -> item(type, path + "/{id}", own, ""));
        type.items.forEach(item -> item(type, item.path(), new Endpoint.Found<>(item.row()), ""));
    }

    private void item(ResourceType<C> type, String path, Endpoint.Target<C> target, String suffix) {
        method("GET", Operation.GET, type, path, target, suffix);
        method("PATCH", Operation.UPDATE, type, path, target, suffix);
        method("DELETE", Operation.DELETE, type, path, target, suffix);
    }

    private void method(
            String method,
            Operation operation,
            ResourceType<C> type,
            String path,
            Endpoint.Target<C> target,
            String suffix) {
        String words = operation.name().toLowerCase(Locale.ROOT) + " " + type + suffix;
        permission(type, operation)
                .ifPresent(permission -> add(method, path, words, type, operation, permission, target));
    }

    private void linkage(ResourceType<C> type, Relationship<C> relationship) {
        type.paths().forEach(collection -> linkage(type, relationship, collection));
    }

    private void linkage(ResourceType<C> type, Relationship<C> relationship, String collection) {
        RelationshipRules<C> rules = relationship.rules();
        Endpoint.Target<C> target = new Endpoint.Linkage<>(relationship);
        String path = collection + "/{id}/relationships/" + relationship.name();
        String words = " " + type + "." + relationship.name();
        if (!rules.hasSelfLink()) {
            return;
        }
        permission(type, Operation.GET_RELATIONSHIP)
                .or(() -> permission(type, Operation.GET))
                .ifPresent(permission -> add(
                        "GET", path, "get relationship" + words, type, Operation.GET_RELATIONSHIP, permission, target));
        if (rules.isWritable()) {
            permission(type, Operation.REPLACE_RELATIONSHIP)
                    .or(() -> permission(type, Operation.UPDATE))
                    .ifPresent(permission -> {
                        add(
                                "PATCH",
                                path,
                                "replace relationship" + words,
                                type,
                                Operation.REPLACE_RELATIONSHIP,
                                permission,
                                target);
                        if (!rules.isRequired()) {
                            add(
                                    "POST",
                                    path,
                                    "add to relationship" + words,
                                    type,
                                    Operation.ADD_RELATIONSHIP,
                                    permission,
                                    target);
                            add(
                                    "DELETE",
                                    path,
                                    "remove from relationship" + words,
                                    type,
                                    Operation.REMOVE_RELATIONSHIP,
                                    permission,
                                    target);
                        }
                    });
        }
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
        String words = " of " + type + "." + relationship.name();
        if (relationship.many()) {
            other.nestedLists.stream()
                    .filter(list -> list.parentType().equals(type.name)
                            && list.relationship().equals(relationship.name()))
                    .map(ResourceType.NestedList::permission)
                    .findFirst()
                    .or(() -> permission(other, Operation.LIST))
                    .ifPresent(permission ->
                            add("GET", path, "list " + other + words, other, Operation.LIST, permission, target));
        } else {
            item(other, path, target, words);
        }
    }

    private Optional<Permission<C>> permission(ResourceType<C> type, Operation operation) {
        return Optional.ofNullable(type.permissions.get(operation));
    }

    private void add(
            String method,
            String path,
            String words,
            ResourceType<C> type,
            Operation operation,
            Permission<C> permission,
            Endpoint.Target<C> target) {
        Route route = new Route(method, prefix + path, words, permission.who());
        Endpoint<C> endpoint = new Endpoint<>(route, type, operation, permission, target);
        if (byRoute.putIfAbsent(method + " " + prefix + path, endpoint) != null) {
            throw new IllegalStateException("declared twice: " + method + " " + prefix + path);
        }
    }
}
