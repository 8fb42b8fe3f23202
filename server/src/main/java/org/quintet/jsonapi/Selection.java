package org.quintet.jsonapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
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
    private final Optional<Tombstone> tombstone;
    private final Map<Integer, Object> tombstoneValues = new HashMap<>();
    private final int deletedAt;
    private final int linkKey;
    private final int selfKey;

    Selection(View<C> view, Fieldsets fieldsets, ResourceLinks<C> links, C caller) {
        this.type = view.type();
        this.links = links;
        fields.add(type.id);
        this.linkKey = type.linkedByAlternateKey ? add(type.linkKey()) : 0;
        this.selfKey = type.selfKey.map(this::add).orElse(linkKey);
        this.tombstone = caller.isStaff() ? Optional.empty() : type.tombstone;
        this.deletedAt = tombstone.flatMap(_ -> type.deletedAt).map(this::add).orElse(-1);
        for (Attribute<C> attribute : view.attributes()) {
            if (fieldsets.shows(type.name, attribute.name())) {
                attribute.expression(caller, view.names()).ifPresent(expression -> show(attribute, add(expression)));
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

    private void show(Attribute<C> attribute, int position) {
        attributes.add(new Shown(attribute.wireName(), attribute.rules().shownKind(), position));
        if (attribute.rules().isAlsoUnderscored()) {
            SerializedString other = new SerializedString(attribute.name().replace('-', '_'));
            attributes.add(new Shown(other, attribute.rules().shownKind(), position));
        }
        tombstone
                .map(gone -> gone.attributes().get(attribute.name()))
                .ifPresent(value -> tombstoneValues.put(position, value));
    }

    /** What takes the place of this row, if it is deleted. */
    Optional<Tombstone> tombstoneOf(Record row) {
        return tombstone.filter(_ -> deletedAt >= 0 && row.get(deletedAt) != null);
    }

    /** What a tombstone shows where a row has its column. */
    @Nullable
    Object tombstoneValue(int position) {
        return tombstoneValues.get(position);
    }

    private int add(Field<?> field) {
        fields.add(field);
        return fields.size() - 1;
    }

    int linkKey() {
        return linkKey;
    }

    /** The position of what stands for the resource in its self link. */
    int selfKey() {
        return selfKey;
    }

    int key(Relationship<C> relationship) {
        return keys.getOrDefault(relationship.name(), -1);
    }
}
