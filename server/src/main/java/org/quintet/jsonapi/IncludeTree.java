package org.quintet.jsonapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** The relationships whose resources an answer includes, as a tree: {@code reviews.author,tags}. */
final class IncludeTree<C extends Requester> {

    private static final int DEEPEST = 3;
    private static final int MOST_BRANCHES = 40;

    private final Map<Relationship<C>, IncludeTree<C>> branches = new LinkedHashMap<>();

    static <C extends Requester> IncludeTree<C> parse(View<C> view, Scope<C> scope) {
        IncludeTree<C> tree = new IncludeTree<>();
        for (String path : scope.query().value("include").orElse("").split(",", -1)) {
            if (!path.isBlank()) {
                String[] names = path.strip().split("\\.", -1);
                if (names.length > DEEPEST) {
                    throw refused(path.strip() + " is deeper than " + DEEPEST + " levels");
                }
                tree.add(view, scope, names, 0);
            }
        }
        if (tree.size() > MOST_BRANCHES) {
            throw refused("More than " + MOST_BRANCHES + " relationships");
        }
        return tree;
    }

    private void add(View<C> view, Scope<C> scope, String[] names, int level) {
        if (level < names.length) {
            String name = names[level].strip();
            if (view.isLinkOnly(name)) {
                return;
            }
            Relationship<C> relationship = view.relationship(name)
                    .orElseThrow(() -> refused(
                            view.attribute(name).isPresent()
                                    ? name + " is not a relationship attribute of "
                                            + view.type().schemaName()
                                    : view.unknown(name)));
            branch(relationship).add(scope.included(scope.type(relationship.type())), scope, names, level + 1);
        }
    }

    IncludeTree<C> branch(Relationship<C> relationship) {
        return branches.computeIfAbsent(relationship, added -> new IncludeTree<>());
    }

    Map<Relationship<C>, IncludeTree<C>> branches() {
        return branches;
    }

    private int size() {
        return branches.values().stream().mapToInt(branch -> 1 + branch.size()).sum();
    }

    private static JsonApiException refused(String detail) {
        return JsonApiException.invalidQuery("include", detail);
    }
}
