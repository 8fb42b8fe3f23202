package org.quintet.jsonapi;

import java.io.IOException;
import java.util.Map;
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
        Changes changes = new DocumentReader<>(conversation.view, true).changes(document);
        String id = type.creation
                .map(useCase -> {
                    conversation.store().requireRelated(type, changes);
                    return useCase.create(attempt, changes);
                })
                .orElseGet(() ->
                        stored(() -> conversation.store().insert(type, type.beforeCreate.check(attempt, changes))));
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
        if (type.update.isPresent()) {
            guard(rows, false);
            conversation.store().requireRelated(type, changes);
            type.update.get().update(attempt, changes);
        } else {
            stored(() -> {
                guard(rows, true);
                conversation.store().update(type, conversation.id(), type.beforeUpdate.check(attempt, changes));
                return conversation.id();
            });
        }
        ItemDocument<C> updated = conversation.document(conversation.id(), DSL.noCondition(), tree);
        Answers.<C>send(conversation.exchange, 200, Map.of(), updated::write);
    }

    void delete() throws IOException {
        boolean permanent = attempt.permanent();
        Condition rows = permanent ? type.visibleRows.apply(attempt) : conversation.scope.rows(type);
        if (type.deletion.isPresent()) {
            guard(rows, false);
            type.deletion.get().delete(attempt);
        } else {
            stored(() -> {
                guard(rows, true);
                Changes changes = type.beforeDelete.check(attempt, NONE);
                conversation.store().delete(type, conversation.id(), permanent, changes);
                return conversation.id();
            });
        }
        Answers.<C>send(conversation.exchange, 200, Map.of(), DocumentWriter::deleted);
    }

    private String stored(Supplier<String> write) {
        boolean deleting = attempt.operation() == Operation.DELETE;
        return DatabaseFailures.translated(
                type, deleting, () -> conversation.engine.transactions().inTransaction(write));
    }

    private void guard(Condition rows, boolean lock) {
        conversation.requireRow(rows, lock);
        conversation.requireUnchanged(out -> conversation
                .document(conversation.id(), rows, IncludeTree.parse(conversation.view, conversation.scope))
                .write(out));
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
