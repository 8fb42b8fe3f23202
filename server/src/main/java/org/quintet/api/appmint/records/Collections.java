package org.quintet.api.appmint.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.platform.failures.Failure;
import org.quintet.records.Datatypes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All collections of the repository: those that the core has tables for, and any other. */
@Component("appMintCollections")
class Collections {

    private final Map<String, RecordCollection> known;
    private final StoredCollection.Store store;

    Collections(List<RecordCollection> known, StoredCollection.Store store) {
        this.known = known.stream().collect(Collectors.toMap(RecordCollection::name, Function.identity()));
        this.store = store;
    }

    /** The collection of this name; empty if no collection can have it. */
    Optional<RecordCollection> find(String name) {
        return Optional.ofNullable(known.get(name))
                .or(() -> Datatypes.isOne(name) ? Optional.of(store.named(name)) : Optional.empty());
    }

    /**
     * The collection that a record is in whose pk is {@code id}, or that {@code record} names as its {@code datatype}.
     *
     * @throws Failure.Invalid if neither does
     */
    RecordCollection ofRecord(String id, ObjectNode record) {
        return RecordIds.collectionIn(id)
                .or(() -> Optional.of(record.path("datatype").asString("")))
                .flatMap(this::find)
                .orElseThrow(() -> new Failure.Invalid("datatype", "must name a collection, if the id does not"));
    }

    /** @throws Failure.NotFound if no collection can have that name */
    RecordCollection named(String name) {
        return find(name).orElseThrow(() -> new Failure.NotFound("collection"));
    }
}
