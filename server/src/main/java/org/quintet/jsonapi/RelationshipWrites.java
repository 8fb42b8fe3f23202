package org.quintet.jsonapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/**
 * Answers POST, PATCH and DELETE of relationship URLs (JSON:API, "Updating Relationships"): with the resource that owns the
 * relationship, or 204 when nothing changed, as the Open Event contract does.
 */
final class RelationshipWrites<C extends Requester> {

    private final Conversation<C> conversation;
    private final Relationship<C> relationship;
    private final ResourceType<C> type;
    private final Attempt<C> attempt;

    RelationshipWrites(Conversation<C> conversation, Relationship<C> relationship) {
        this.conversation = conversation;
        this.relationship = relationship;
        this.type = conversation.type;
        this.attempt = conversation.scope.attempt();
    }

    void write() throws IOException {
        IncludeTree<C> tree = IncludeTree.parse(conversation.view, conversation.scope);
        tree.branch(relationship);
        List<String> named = named(DocumentReader.parse(conversation.exchange));
        boolean changed = DatabaseFailures.translated(
                type, false, () -> conversation.engine.transactions().inTransaction(() -> change(named)));
        if (changed) {
            ItemDocument<C> owner = conversation
                    .document(conversation.id(), DSL.noCondition(), tree)
                    .at(conversation.exchange.path());
            Answers.<C>send(conversation.exchange, 200, Map.of(), owner::write);
        } else {
            Answers.noContent(conversation.exchange);
        }
    }

    /** Works out the new linkage under the row's lock and stores it; false if it is what it was. */
    private boolean change(List<String> named) {
        conversation.requireRow(conversation.scope.rows(type), true);
        conversation.requireUnchanged(out -> RelationshipDocument.of(
                        conversation, relationship, IncludeTree.parse(conversation.view, conversation.scope))
                .write(out));
        List<String> before = conversation
                .reader()
                .related(type, conversation.id(), relationship, conversation.scope.related(relationship));
        Set<String> after = after(before, named);
        if (after.equals(Set.copyOf(before))) {
            return false;
        }
        conversation.update(
                relationship.many()
                        ? Changes.toMany(relationship.name(), List.copyOf(after))
                        : Changes.toOne(relationship.name(), after.stream().findFirst()));
        return true;
    }

    private Set<String> after(List<String> before, List<String> named) {
        Set<String> after = new LinkedHashSet<>(named);
        if (attempt.operation() == Operation.REMOVE_RELATIONSHIP) {
            after = new LinkedHashSet<>(before);
            after.removeAll(Set.copyOf(named));
        } else if (attempt.operation() == Operation.ADD_RELATIONSHIP && relationship.many()) {
            after.addAll(before);
        }
        return after;
    }

    private List<String> named(JsonNode document) {
        JsonNode data = document.path("data");
        if (data.isNull() && !relationship.many() && !relationship.rules().isRequired()) {
            return List.of();
        }
        if (relationship.many() ? !data.isArray() : !data.isObject()) {
            throw malformed("/data", "You must provide data with a \"data\" route node");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode item : relationship.many() ? data : List.of(data)) {
            String named = item.path("type")
                    .asStringOpt()
                    .orElseThrow(() -> malformed("/data/type", "Missing type in \"data\" node"));
            Optional<String> id = DocumentReader.id(item);
            ids.add(id.orElseThrow(() -> malformed("/data/id", "Missing id in \"data\" node")));
            if (!DocumentReader.isType(named, relationship.type())) {
                throw new JsonApiException(JsonApiError.of(
                        409,
                        "Invalid type",
                        ErrorSource.text("/data/type"),
                        "The type field does not match the resource type"));
            }
        }
        return ids.stream().distinct().toList();
    }

    private static JsonApiException malformed(String source, String detail) {
        return JsonApiException.malformed(ErrorSource.text(source), detail);
    }
}
