package org.quintet.jsonapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Fetches included resources: one statement for each relationship of the include tree, however many rows there are. */
final class IncludeLoader<C extends Requester> {

    /** The most resources that an answer includes; one relationship of all its resources may have as many rows. */
    static final int BOUND = 3 * Page.BOUND;

    private final DSLContext sql;
    private final Scope<C> scope;
    private final Function<ResourceType<C>, Selection<C>> selections;
    private final Map<String, ResourceObject<C>> known = new HashMap<>();
    private final Map<String, ResourceObject<C>> included = new LinkedHashMap<>();

    IncludeLoader(DSLContext sql, Scope<C> scope, Function<ResourceType<C>, Selection<C>> selections) {
        this.sql = sql;
        this.scope = scope;
        this.selections = selections;
    }

    /** Links the primary objects to what the tree names, and answers the resources that the document includes. */
    Collection<ResourceObject<C>> load(List<ResourceObject<C>> primary, IncludeTree<C> tree) {
        primary.forEach(object -> known.put(object.identity(), object));
        branches(primary, tree);
        return included.values();
    }

    private void branches(Collection<ResourceObject<C>> parents, IncludeTree<C> tree) {
        if (!parents.isEmpty()) {
            tree.branches().forEach((relationship, branch) -> {
                ResourceType<C> other = scope.type(relationship.type());
                Map<String, List<ResourceObject<C>>> related = related(parents, relationship);
                Set<ResourceObject<C>> all = new LinkedHashSet<>();
                for (ResourceObject<C> parent : parents) {
                    String key = relationship.join() instanceof Relationship.Own
                            ? parent.key(relationship).orElse("")
                            : parent.id;
                    List<ResourceObject<C>> own = related.getOrDefault(key, List.of());
                    parent.link(relationship, other, own);
                    all.addAll(own);
                }
                branches(all, branch);
            });
        }
    }

    /** Related objects by the parent's id, or by their own where the parent has the key. */
    private Map<String, List<ResourceObject<C>>> related(
            Collection<ResourceObject<C>> parents, Relationship<C> relationship) {
        ResourceType<C> other = scope.type(relationship.type());
        List<String> ids = parents.stream().map(parent -> parent.id).toList();
        return switch (relationship.join()) {
            case Relationship.Own own -> {
                List<String> keys = parents.stream()
                        .flatMap(parent -> parent.key(relationship).stream())
                        .distinct()
                        .toList();
                yield keys.isEmpty()
                        ? Map.of()
                        : fetch(relationship, other.id, other.table, Keys.isAny(other.id, keys));
            }
            case Relationship.Other link -> fetch(relationship, link.key(), other.table, Keys.isAny(link.key(), ids));
            case Between link -> {
                Table<?> joined = link.table().join(other.table).on(Keys.same(other.id, link.to()));
                yield fetch(relationship, link.from(), joined, DSL.and(Keys.isAny(link.from(), ids), link.rows()));
            }
        };
    }

    private Map<String, List<ResourceObject<C>>> fetch(
            Relationship<C> relationship, Field<?> parentKey, Table<?> from, Condition condition) {
        ResourceType<C> other = scope.type(relationship.type());
        Selection<C> selection = selections.apply(other);
        List<Field<?>> fields = new ArrayList<>(selection.fields);
        fields.add(parentKey);
        List<? extends Record> rows = sql.select(fields)
                .from(from)
                .where(condition)
                .and(scope.shown(relationship))
                .orderBy(other.id)
                .limit(BOUND + 1)
                .fetch();
        if (rows.size() > BOUND) {
            throw tooMany();
        }
        Map<String, List<ResourceObject<C>>> byParent = new HashMap<>();
        for (Record row : rows) {
            String parent = String.valueOf(row.get(fields.size() - 1));
            byParent.computeIfAbsent(parent, first -> new ArrayList<>())
                    .add(remembered(new ResourceObject<>(selection, row)));
        }
        return byParent;
    }

    private ResourceObject<C> remembered(ResourceObject<C> object) {
        ResourceObject<C> before = known.putIfAbsent(object.identity(), object);
        if (before == null) {
            included.put(object.identity(), object);
            if (included.size() > BOUND) {
                throw tooMany();
            }
            return object;
        }
        return before;
    }

    private static JsonApiException tooMany() {
        return JsonApiException.invalidQuery("include", "An answer includes at most " + BOUND + " resources");
    }
}
