package org.quintet.forms;

import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.CUSTOM_FORM;
import static org.quintet.schema.Tables.CUSTOM_FORM_OPTION;
import static org.quintet.schema.Tables.CUSTOM_FORM_TRANSLATE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTable.Trait;
import org.quintet.platform.archive.ArchivedTables;
import org.springframework.stereotype.Component;

/** What archives have of the forms of an event. They come in place of those that every new event begins with. */
@Component
class FormFiles implements ArchivedTables {

    private final DSLContext sql;

    FormFiles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<ArchivedTable> tables() {
        return List.of(fields(), options(), translations());
    }

    private ArchivedTable fields() {
        return ArchivedTable.named("forms", CUSTOM_FORM, CUSTOM_FORM.EVENT_ID::eq)
                .identifiedBy(CUSTOM_FORM.ID)
                .of(CUSTOM_FORM.EVENT_ID)
                .settled(FormFieldRules::complete)
                .before(event -> sql.deleteFrom(CUSTOM_FORM)
                        .where(CUSTOM_FORM.EVENT_ID.eq(event))
                        .execute())
                .being(Trait.REQUIRED)
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable options() {
        return ArchivedTable.named(
                        "form_options",
                        CUSTOM_FORM_OPTION,
                        event -> ofFieldOf(event, CUSTOM_FORM_OPTION.CUSTOM_FORM_ID)
                                .and(CUSTOM_FORM_OPTION.DELETED_AT.isNull()))
                .identifiedBy(CUSTOM_FORM_OPTION.ID)
                .refers(CUSTOM_FORM_OPTION.CUSTOM_FORM_ID, "forms")
                .being(Trait.COPIED)
                .declared();
    }

    private static ArchivedTable translations() {
        return ArchivedTable.named(
                        "form_translations",
                        CUSTOM_FORM_TRANSLATE,
                        event -> ofFieldOf(event, CUSTOM_FORM_TRANSLATE.CUSTOM_FORM_ID))
                .identifiedBy(CUSTOM_FORM_TRANSLATE.ID)
                .refers(CUSTOM_FORM_TRANSLATE.CUSTOM_FORM_ID, "forms")
                .being(Trait.COPIED)
                .declared();
    }

    private static Condition ofFieldOf(long event, TableField<?, Long> field) {
        return field.in(select(CUSTOM_FORM.ID).from(CUSTOM_FORM).where(CUSTOM_FORM.EVENT_ID.eq(event)));
    }
}
