package org.quintet.jsonapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a relationship URL shows: the linkage of one resource. */
record RelationshipDocument<C extends Requester>(
        Relationship<C> relationship,
        ResourceType<C> other,
        List<String> ids,
        Map<String, String> links,
        Collection<ResourceObject<C>> included) {

    static <C extends Requester> RelationshipDocument<C> of(
            Conversation<C> conversation, Relationship<C> relationship, IncludeTree<C> tree) {
        ResourceType<C> type = conversation.type;
        ItemDocument<C> owner = conversation.document(conversation.id(), conversation.scope.rows(type), tree);
        ResourceLinks.OfRelationship templates = conversation.engine.links(type).of(relationship);
        byte[] linkId = owner.object().linkId();
        Map<String, String> links = new LinkedHashMap<>();
        templates.self().ifPresent(self -> links.put("self", self.with(linkId)));
        links.put("related", templates.related().with(owner.object().relatedLinkId(relationship)));
        List<String> ids = conversation
                .reader()
                .related(type, conversation.id(), relationship, conversation.scope.reachable(relationship));
        return new RelationshipDocument<>(
                relationship, conversation.scope.type(relationship.type()), ids, links, owner.included());
    }

    void write(DocumentWriter<C> out) {
        out.linkage(relationship, other, ids, links, included);
    }
}
