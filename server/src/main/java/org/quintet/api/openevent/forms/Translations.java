package org.quintet.api.openevent.forms;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbArrayAgg;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.CUSTOM_FORM;
import static org.quintet.schema.Tables.CUSTOM_FORM_TRANSLATE;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.quintet.forms.FieldTranslation;
import org.quintet.jsonapi.Changes;
import tools.jackson.databind.JsonNode;

/** The attribute {@code translations} of a field: what it shows, and what is done with what was sent for it. */
final class Translations {

    static final Field<JSONB> OF_FIELD = field(select(coalesce(
                    jsonbArrayAgg(jsonbObject(
                                    key("id").value(CUSTOM_FORM_TRANSLATE.ID),
                                    key("name").value(CUSTOM_FORM_TRANSLATE.NAME),
                                    key("language_code").value(CUSTOM_FORM_TRANSLATE.LANGUAGE_CODE),
                                    key("form_id").value(CUSTOM_FORM_TRANSLATE.FORM_ID)))
                            .orderBy(CUSTOM_FORM_TRANSLATE.ID),
                    inline(JSONB.valueOf("[]"))))
            .from(CUSTOM_FORM_TRANSLATE)
            .where(CUSTOM_FORM_TRANSLATE.CUSTOM_FORM_ID.eq(CUSTOM_FORM.ID)));

    private Translations() {}

    /** What is asked for in the order in which it was sent; nothing if nothing was. */
    static List<FieldTranslation> sent(Changes changes) {
        return changes.value("translations", JsonNode.class).stream()
                .flatMap(JsonNode::valueStream)
                .map(sent -> new FieldTranslation(
                        sent.path("id").asLongOpt().stream().boxed().findFirst(),
                        text(sent, "name"),
                        text(sent, "language_code"),
                        text(sent, "form_id"),
                        sent.path("isDeleted").asBoolean(false)))
                .toList();
    }

    private static Optional<String> text(JsonNode object, String member) {
        return object.path(member).asStringOpt();
    }
}
