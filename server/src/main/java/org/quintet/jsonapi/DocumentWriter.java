package org.quintet.jsonapi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes documents, member by member, in the order that the Open Event contract has them. */
final class DocumentWriter<C extends Requester> {

    private static final SerializedString DATA = new SerializedString("data");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString ATTRIBUTES = new SerializedString("attributes");
    private static final SerializedString RELATIONSHIPS = new SerializedString("relationships");
    private static final SerializedString LINKS = new SerializedString("links");
    private static final SerializedString SELF = new SerializedString("self");
    private static final SerializedString RELATED = new SerializedString("related");

    private final JsonGenerator out;

    DocumentWriter(JsonGenerator out) {
        this.out = out;
    }

    void item(ResourceObject<C> object, Collection<ResourceObject<C>> included, String self) {
        out.writeStartObject();
        out.writeName(DATA);
        resource(object);
        included(included);
        links(Map.of("self", self));
        end();
    }

    void list(
            List<ResourceObject<C>> objects,
            Collection<ResourceObject<C>> included,
            Map<String, String> links,
            long count) {
        out.writeStartObject();
        out.writeName(DATA);
        out.writeStartArray();
        objects.forEach(this::resource);
        out.writeEndArray();
        included(included);
        links(links);
        out.writeName("meta");
        out.writeStartObject();
        out.writeName("count");
        out.writeNumber(count);
        out.writeEndObject();
        end();
    }

    void linkage(
            Relationship<C> relationship,
            ResourceType<C> other,
            List<String> ids,
            Map<String, String> links,
            Collection<ResourceObject<C>> included) {
        out.writeStartObject();
        links(links);
        out.writeName(DATA);
        identifiers(relationship, other, ids);
        included(included);
        end();
    }

    void deleted() {
        out.writeStartObject();
        out.writeName("meta");
        out.writeStartObject();
        out.writeName("message");
        out.writeString("Object successfully deleted");
        out.writeEndObject();
        end();
    }

    private void end() {
        ErrorDocument.version(out);
        out.writeEndObject();
    }

    private void links(Map<String, String> links) {
        out.writeName(LINKS);
        out.writeStartObject();
        links.forEach((name, link) -> {
            out.writeName(name);
            out.writeString(link);
        });
        out.writeEndObject();
    }

    private void included(Collection<ResourceObject<C>> included) {
        if (!included.isEmpty()) {
            out.writeName("included");
            out.writeStartArray();
            included.forEach(this::resource);
            out.writeEndArray();
        }
    }

    private void resource(ResourceObject<C> object) {
        Selection<C> selection = object.selection;
        byte[] linkId = object.linkId();
        out.writeStartObject();
        head(selection.type, object.id);
        if (!selection.attributes.isEmpty()) {
            out.writeName(ATTRIBUTES);
            out.writeStartObject();
            for (Selection.Shown attribute : selection.attributes) {
                out.writeName(attribute.name());
                value(attribute.kind(), object.value(attribute.position()));
            }
            out.writeEndObject();
        }
        if (!selection.relationships.isEmpty() || !selection.furtherLinks.isEmpty()) {
            out.writeName(RELATIONSHIPS);
            out.writeStartObject();
            selection.relationships.forEach(relationship -> relationship(object, relationship, linkId));
            selection.furtherLinks.forEach(links -> {
                startRelationship(links, linkId, linkId);
                out.writeEndObject();
            });
            out.writeEndObject();
        }
        if (selection.type.selfLink) {
            out.writeName(LINKS);
            out.writeStartObject();
            out.writeName(SELF);
            selection.links.self().write(out, object.selfId());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void relationship(ResourceObject<C> object, Relationship<C> relationship, byte[] linkId) {
        byte[] relatedId = relationship.rules().isRelatedById() ? object.relatedLinkId(relationship) : linkId;
        startRelationship(object.selection.links.of(relationship), linkId, relatedId);
        object.linkage(relationship).ifPresent(linkage -> {
            out.writeName(DATA);
            identifiers(relationship, linkage.type(), linkage.ids());
        });
        out.writeEndObject();
    }

    private void startRelationship(ResourceLinks.OfRelationship links, byte[] linkId, byte[] relatedId) {
        out.writeName(links.name());
        out.writeStartObject();
        out.writeName(LINKS);
        out.writeStartObject();
        links.self().ifPresent(self -> {
            out.writeName(SELF);
            self.write(out, linkId);
        });
        out.writeName(RELATED);
        links.related().write(out, relatedId);
        out.writeEndObject();
    }

    private void identifiers(Relationship<C> relationship, ResourceType<C> other, List<String> ids) {
        if (relationship.many()) {
            out.writeStartArray();
            ids.forEach(id -> identifier(other, id));
            out.writeEndArray();
        } else if (ids.isEmpty()) {
            out.writeNull();
        } else {
            identifier(other, ids.getFirst());
        }
    }

    private void identifier(ResourceType<C> type, String id) {
        out.writeStartObject();
        head(type, id);
        out.writeEndObject();
    }

    private void head(ResourceType<C> type, String id) {
        out.writeName(TYPE);
        out.writeString(type.wireName);
        out.writeName(ID);
        if (type.numericId) {
            out.writeNumber(Long.parseLong(id));
        } else {
            out.writeString(id);
        }
    }

    private void value(AttributeKind kind, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
            return;
        }
        switch (kind) {
            case AttributeKind.Text(), AttributeKind.TextOrNumber(), AttributeKind.Url() ->
                out.writeString(value.toString());
            case AttributeKind.Choice choice -> out.writeString(value.toString());
            case AttributeKind.Email() -> out.writeString(value.toString().strip());
            case AttributeKind.Whole() -> out.writeNumber(number(value).longValue());
            case AttributeKind.Fraction() -> fraction(number(value));
            case AttributeKind.Truth() -> out.writeBoolean((Boolean) value);
            case AttributeKind.Moment() -> out.writeString(DateTimes.write(value));
            case AttributeKind.Json() -> json(value);
            case AttributeKind.Objects objects -> json(value);
        }
    }

    /** Decimals do not go through floating point, but look as if: at least one digit after the point, no idle zeros. */
    private void fraction(Number value) {
        if (value instanceof BigDecimal decimal) {
            BigDecimal shortest = decimal.stripTrailingZeros();
            out.writeNumber(shortest.scale() < 1 ? shortest.setScale(1) : shortest);
        } else {
            out.writeNumber(value.doubleValue());
        }
    }

    private static Number number(Object value) {
        return value instanceof Number number ? number : Double.valueOf(value.toString());
    }

    private void json(Object value) {
        if (value instanceof Object[] texts) {
            out.writeStartArray();
            for (Object text : texts) {
                out.writeString(String.valueOf(text));
            }
            out.writeEndArray();
        } else {
            out.writeRawValue(value.toString());
        }
    }
}
