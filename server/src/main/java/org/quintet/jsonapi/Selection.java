package org.quintet.jsonapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import tools.jackson.core.io.SerializedString;

/** What an answer selects and shows of a type: the columns, and where each member stands among them. */
final class Selection<C extends Requester> {

    /** An attribute that is shown, and the position of its column. */
    record Shown(SerializedString name, AttributeKind kind, int position) {}

    final ResourceType<C> type;
    final ResourceLinks<C> links;
    final List<Field<?>> fields = new ArrayList<>();
    final List<Shown> attributes = new ArrayList<>();
    final List<Relationship<C>> relationships = new ArrayList<>();
    final List<ResourceLinks.OfRelationship> furtherLinks;
    private final Map<String, Integer> keys = new HashMap<>();
    private final int linkKey;

    Selection(View<C> view, Fieldsets fieldsets, ResourceLinks<C> links, C caller) {
        this.type = view.type();
        this.links = links;
        fields.add(type.id);
        this.linkKey = type.linkedByAlternateKey ? add(type.linkKey()) : 0;
        for (Attribute<C> attribute : view.attributes()) {
            if (fieldsets.shows(type.name, attribute.name())) {
                attribute
                        .expression(caller)
                        .ifPresent(expression -> attributes.add(new Shown(
                                attribute.wireName(), attribute.rules().shownKind(), add(expression))));
            }
        }
        this.furtherLinks = links.further().stream()
                .filter(link -> fieldsets.shows(type.name, link.name().getValue()))
                .toList();
        for (Relationship<C> relationship : view.relationships()) {
            if (fieldsets.shows(type.name, relationship.name())) {
                relationships.add(relationship);
            }
            if (relationship.join() instanceof Relationship.Own own) {
                keys.put(relationship.name(), add(own.key()));
            }
        }
    }

    private int add(Field<?> field) {
        fields.add(field);
        return fields.size() - 1;
    }

    int linkKey() {
        return linkKey;
    }

    int key(Relationship<C> relationship) {
        return keys.getOrDefault(relationship.name(), -1);
    }
}
