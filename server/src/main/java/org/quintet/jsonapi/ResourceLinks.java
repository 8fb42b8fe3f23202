package org.quintet.jsonapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.io.SerializedString;

/** The links of a type, encoded once when the engine starts. */
final class ResourceLinks<C extends Requester> {

    /** The links of one relationship. */
    record OfRelationship(SerializedString name, Optional<LinkTemplate> self, LinkTemplate related) {}

    private final LinkTemplate self;
    private final Map<String, OfRelationship> relationships = new HashMap<>();
    private final List<OfRelationship> further;

    ResourceLinks(ResourceType<C> type, String prefix) {
        String item = prefix + type.path + "/{id}";
        this.self = new LinkTemplate(type.selfPath.map(prefix::concat).orElse(item));
        for (Relationship<C> relationship : type.relationships.values()) {
            String own = item + "/relationships/" + relationship.name();
            relationships.put(
                    relationship.name(),
                    new OfRelationship(
                            new SerializedString(relationship.name()),
                            relationship.rules().hasSelfLink() ? Optional.of(new LinkTemplate(own)) : Optional.empty(),
                            new LinkTemplate(prefix + type.relatedPath(relationship))));
        }
        further = type.furtherLinks.entrySet().stream()
                .map(link -> new OfRelationship(
                        new SerializedString(link.getKey()),
                        Optional.of(new LinkTemplate(item + "/relationships/" + link.getKey())),
                        new LinkTemplate(prefix + link.getValue())))
                .toList();
    }

    LinkTemplate self() {
        return self;
    }

    /** Those that have links and nothing else. */
    List<OfRelationship> further() {
        return further;
    }

    OfRelationship of(Relationship<C> relationship) {
        return Objects.requireNonNull(relationships.get(relationship.name()));
    }
}
