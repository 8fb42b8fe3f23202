package org.quintet.jsonapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A row on its way into an answer, with the linkage that the answer shows. */
final class ResourceObject<C extends Requester> {

    final Selection<C> selection;
    final String id;
    private final Record row;
    private final boolean deleted;
    private final Map<String, Linkage<C>> linkage = new HashMap<>(4);

    /** The ids that a relationship leads to. */
    record Linkage<C extends Requester>(ResourceType<C> type, List<String> ids) {}

    ResourceObject(Selection<C> selection, Record row) {
        this.selection = selection;
        this.row = row;
        Optional<Tombstone> tombstone = selection.tombstoneOf(row);
        this.deleted = tombstone.isPresent();
        this.id = tombstone.map(Tombstone::id).orElseGet(() -> String.valueOf(row.get(0)));
    }

    /** What tells it from every other resource. */
    String identity() {
        return selection.type.name + "/" + id;
    }

    @Nullable
    Object value(int position) {
        return deleted ? selection.tombstoneValue(position) : row.get(position);
    }

    /** The id in links of relationships, in characters that need no escape. */
    byte[] linkId() {
        return inLink(selection.linkKey());
    }

    /** The id in the self link. */
    byte[] selfId() {
        return inLink(selection.selfKey());
    }

    private byte[] inLink(int position) {
        String key = deleted ? id : String.valueOf(row.get(position));
        return URLEncoder.encode(key, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
    }

    /** The id in the related link of {@code relationship}. */
    byte[] relatedLinkId(Relationship<C> relationship) {
        return relationship.rules().isRelatedById()
                ? key(relationship).orElseThrow().getBytes(StandardCharsets.US_ASCII)
                : linkId();
    }

    String selfLink() {
        return selection.links.self().with(selfId());
    }

    /** The foreign key of a to-one relationship. */
    Optional<String> key(Relationship<C> relationship) {
        return deleted
                ? Optional.empty()
                : Optional.ofNullable(row.get(selection.key(relationship))).map(Object::toString);
    }

    void link(Relationship<C> relationship, ResourceType<C> other, List<ResourceObject<C>> related) {
        linkage.put(
                relationship.name(),
                new Linkage<>(
                        other,
                        related.stream().map(object -> object.id).distinct().toList()));
    }

    Optional<Linkage<C>> linkage(Relationship<C> relationship) {
        return Optional.ofNullable(linkage.get(relationship.name()));
    }
}
