package org.quintet.jsonapi;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Answers GET. */
final class Reads<C extends Requester> {

    private final Conversation<C> conversation;

    Reads(Conversation<C> conversation) {
        this.conversation = conversation;
    }

    void list(Condition among, List<SortField<?>> standardOrder) throws IOException {
        Scope<C> scope = conversation.scope;
        ResourceType<C> type = conversation.type;
        Page page = Page.parse(scope.query());
        SortOrder<C> order = SortOrder.of(conversation.view, scope, standardOrder);
        IncludeTree<C> tree = IncludeTree.parse(conversation.view, scope);
        Condition filter = scope.query()
                .value("filter")
                .flatMap(text -> new FilterParser<>(scope).parse(text, conversation.view))
                .map(node -> new FilterConditions<>(scope).of(node))
                .orElse(DSL.noCondition());
        Condition condition = DSL.and(among, scope.rows(type), filter);
        ResourceReader.Rows<C> rows = DatabaseFailures.readable(() -> conversation
                .reader()
                .page(conversation.selection(), condition, order, page, conversation.engine.totals()));
        Collection<ResourceObject<C>> included = conversation.include(rows.objects(), tree);
        Map<String, String> links = page.links(conversation.exchange.path(), scope.query(), rows.count());
        Answers.<C>send(
                conversation.exchange, 200, Map.of(), out -> out.list(rows.objects(), included, links, rows.count()));
    }

    void item() throws IOException {
        item(Answers.MEDIA_TYPE);
    }

    void item(String mediaType) throws IOException {
        IncludeTree<C> tree = IncludeTree.parse(conversation.view, conversation.scope);
        Scope<C> scope = conversation.scope;
        Condition rows =
                scope.attempt().parent().isPresent() ? scope.behind(conversation.type) : scope.rows(conversation.type);
        ItemDocument<C> document = conversation.document(conversation.id(), rows, tree);
        Answers.<C>send(conversation.exchange, 200, Map.of(), mediaType, document::write);
    }

    void relationship(Relationship<C> relationship) throws IOException {
        IncludeTree<C> tree = IncludeTree.parse(conversation.view, conversation.scope);
        RelationshipDocument<C> document = RelationshipDocument.of(conversation, relationship, tree);
        Answers.<C>send(conversation.exchange, 200, Map.of(), document::write);
    }
}
