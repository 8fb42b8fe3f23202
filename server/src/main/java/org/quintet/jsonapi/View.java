package org.quintet.jsonapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A resource type as one caller sees it. */
record View<C extends Requester>(ResourceType<C> type, Set<String> names) {

    List<Attribute<C>> attributes() {
        return type.attributes.values().stream()
                .filter(attribute -> attribute.rules().readableIn(names))
                .toList();
    }

    List<Relationship<C>> relationships() {
        return type.relationships.values().stream()
                .filter(relationship -> relationship.rules().existsIn(names))
                .toList();
    }

    /** An attribute of which the caller sees values, by its name with dashes or underscores. */
    Optional<Attribute<C>> attribute(String name) {
        return Optional.ofNullable(type.attributes.get(Attribute.dashed(name)))
                .filter(attribute -> attribute.rules().readableIn(names))
                .filter(attribute -> attribute.isSeenIn(names));
    }

    Optional<Relationship<C>> relationship(String name) {
        return Optional.ofNullable(type.relationships.get(Attribute.dashed(name)))
                .filter(relationship -> relationship.rules().existsIn(names));
    }

    /** Whether only the links of this relationship are shown, because the other type is not served. */
    boolean isLinkOnly(String name) {
        return type.furtherLinks.containsKey(Attribute.dashed(name));
    }

    String unknown(String name) {
        return type.schemaName() + " has no attribute " + name;
    }
}
