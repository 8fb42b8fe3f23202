package org.quintet.api.openevent.badges;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbArrayAgg;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.select;
import static org.quintet.jsonapi.AttributeMember.member;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.json;
import static org.quintet.jsonapi.AttributeRules.objects;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.stringOrNumber;
import static org.quintet.schema.Tables.BADGE_FIELD;
import static org.quintet.schema.Tables.BADGE_FORM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.JSONB;
import org.quintet.jsonapi.AttributeMember;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Changes;
import org.quintet.ticketing.badges.BadgeFieldChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The attribute {@code badge-fields} of a form: what it shows, and what is done with what was sent for it. */
final class BadgeFieldParts {

    /** How a field is printed: kept as it was sent. */
    private static final List<String> TEXTS = List.of(
            "sample_text",
            "font_size",
            "font_name",
            "font_color",
            "text_rotation",
            "text_alignment",
            "text_type",
            "margin_top",
            "margin_bottom",
            "margin_left",
            "margin_right");

    private static final String ID = "badge_field_id";
    private static final String IDENTIFIER = "field_identifier";
    private static final String CUSTOM = "custom_field";
    private static final String DELETED = "is_deleted";

    /** What has a column of its own, or says what to do. */
    private static final Set<String> NOT_LAYOUT = Set.of("id", ID, "badge_id", IDENTIFIER, CUSTOM, DELETED);

    static final Field<JSONB> OF_FORM = field(select(coalesce(
                    jsonbArrayAgg(merged(jsonbObject(
                                    key("id").value(BADGE_FIELD.ID),
                                    key(ID).value(BADGE_FIELD.ID),
                                    key("badge_id").value(BADGE_FORM.BADGE_ID),
                                    key(IDENTIFIER).value(BADGE_FIELD.FIELD_IDENTIFIER),
                                    key(CUSTOM).value(BADGE_FIELD.CUSTOM_FIELD),
                                    key(DELETED).value(inline(false)))))
                            .orderBy(BADGE_FIELD.ID),
                    inline(JSONB.valueOf("[]"))))
            .from(BADGE_FIELD)
            .where(BADGE_FIELD.BADGE_FORM_ID.eq(BADGE_FORM.ID)));

    private BadgeFieldParts() {}

    private static Field<JSONB> merged(Field<JSONB> columns) {
        return field("{0} || {1}", JSONB.class, BADGE_FIELD.LAYOUT, columns);
    }

    static AttributeRules rules() {
        Stream<AttributeMember> texts =
                TEXTS.stream().map(name -> member(name, stringOrNumber().nullable()));
        Stream<AttributeMember> others = Stream.of(
                member("id", integer().nullable()),
                member(ID, integer().nullable()),
                member("badge_id", string().nullable()),
                member(IDENTIFIER, string().nullable()),
                member(CUSTOM, string().nullable()),
                member("font_weight", json().nullable()),
                member("qr_custom_field", json().nullable()),
                member("is_field_expanded", bool().nullable()),
                member(DELETED, bool().nullable()));
        return objects(Stream.concat(texts, others).toArray(AttributeMember[]::new))
                .nullable();
    }

    /** What is asked for in the order in which it was sent; nothing if nothing was. */
    static List<BadgeFieldChange> sent(Changes changes) {
        return changes.value("badge-fields", JsonNode.class).stream()
                .flatMap(JsonNode::valueStream)
                .map(ObjectNode.class::cast)
                .map(BadgeFieldParts::change)
                .toList();
    }

    private static BadgeFieldChange change(ObjectNode sent) {
        ObjectNode layout = sent.deepCopy();
        layout.remove(NOT_LAYOUT);
        return new BadgeFieldChange(
                sent.path(ID).asLongOpt().stream().boxed().findFirst(),
                sent.path(DELETED).asBoolean(false),
                text(sent, IDENTIFIER),
                text(sent, CUSTOM),
                JSONB.valueOf(layout.toString()));
    }

    private static Optional<String> text(JsonNode object, String member) {
        return object.path(member).asStringOpt();
    }
}
