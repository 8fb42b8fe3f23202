package org.quintet.jsonapi;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/** Answers POST, PATCH and DELETE of resources. Everything that can be refused is, before anything is stored. */
final class ItemWrites<C extends Requester> {

    private static final Changes NONE = new Changes(Map.of(), Map.of(), Map.of(), Map.of());

    private final Conversation<C> conversation;
    private final ResourceType<C> type;
    private final Attempt<C> attempt;

    ItemWrites(Conversation<C> conversation) {
        this.conversation = conversation;
        this.type = conversation.type;
        this.attempt = conversation.scope.attempt();
    }

    void create() throws IOException {
        IncludeTree<C> tree = IncludeTree.parse(conversation.view, conversation.scope);
        JsonNode document = DocumentReader.parse(conversation.exchange);
        Changes changes = reader().changes(document);
        String id = type.creation.isPresent()
                ? stored(false, () -> {
                    conversation.store().requireRelated(type, changes);
                    return type.creation.get().create(attempt, changes);
                })
                : stored(true, () -> conversation.store().insert(type, type.beforeCreate.check(attempt, changes)));
        ItemDocument<C> created = conversation.document(id, DSL.noCondition(), tree);
        Answers.<C>send(
                conversation.exchange, 201, Map.of("Location", created.object().selfLink()), created::write);
    }

    void update() throws IOException {
        IncludeTree<C> tree = IncludeTree.parse(conversation.view, conversation.scope);
        JsonNode document = DocumentReader.parse(conversation.exchange);
        Changes changes = new DocumentReader<>(conversation.view, false).changes(document);
        requireSameId(document);
        Condition rows = conversation.scope.rows(type);
        written(type.update.isPresent(), rows, () -> conversation.update(changes));
        ItemDocument<C> updated = conversation.document(conversation.id(), DSL.noCondition(), tree);
        Answers.<C>send(conversation.exchange, 200, Map.of(), updated::write);
    }

    void delete() throws IOException {
        boolean permanent = attempt.permanent();
        Condition rows = permanent ? type.visibleRows(attempt) : conversation.scope.rows(type);
        written(type.deletion.isPresent(), rows, () -> {
            if (type.deletion.isPresent()) {
                type.deletion.get().delete(attempt);
            } else {
                Changes changes = type.beforeDelete.check(attempt, NONE);
                conversation.store().delete(type, conversation.id(), permanent, changes);
            }
        });
        Answers.<C>send(conversation.exchange, 200, Map.of(), DocumentWriter::deleted);
    }

    /** Reads the document of a new resource; below a parent it need not say which. */
    private DocumentReader<C> reader() {
        DocumentReader<C> reader = new DocumentReader<>(conversation.view, true);
        attempt.parent().ifPresent(parent -> {
            ResourceType<C> above = conversation.scope.type(parent.type());
            Relationship<C> relationship = Objects.requireNonNull(above.relationships.get(parent.relationship()));
            type.inverse(above, relationship).ifPresent(back -> reader.below(back, parent.id()));
        });
        return reader;
    }

    /**
     * Writes a row that exists for the caller and that he knows as it is. A use case brings its own transaction, unless
     * what the client knows must stay so until it is done.
     */
    private void written(boolean byUseCase, Condition rows, Runnable write) {
        boolean inTransaction = !byUseCase || conversation.isConditional();
        stored(inTransaction, () -> {
            conversation.requireRow(rows, inTransaction);
            conversation.requireUnchanged(out -> conversation
                    .document(conversation.id(), rows, IncludeTree.parse(conversation.view, conversation.scope))
                    .write(out));
            write.run();
            return conversation.id();
        });
    }

    private String stored(boolean inTransaction, Supplier<String> write) {
        boolean deleting = attempt.operation() == Operation.DELETE;
        return DatabaseFailures.translated(
                type,
                deleting,
                () -> inTransaction ? conversation.engine.transactions().inTransaction(write) : write.get());
    }

    private void requireSameId(JsonNode document) {
        Optional<String> id = DocumentReader.id(document.path("data"));
        if (!id.equals(attempt.id())) {
            throw JsonApiException.malformed(
                    ErrorSource.text("/data/id"),
                    id.isEmpty()
                            ? "Missing id in \"data\" node"
                            : "Value of id does not match the resource identifier in url");
        }
    }
}
