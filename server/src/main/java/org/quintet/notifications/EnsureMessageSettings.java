package org.quintet.notifications;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.quintet.schema.Tables.MESSAGE_SETTING;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/**
 * Stores what the mails' templates say now, with {@code {word}} where a word will be, and leaves alone who disabled
 * which. Does nothing if it is stored already.
 */
@UseCase
class EnsureMessageSettings {

    private final DSLContext sql;
    private final MailTemplates templates;

    EnsureMessageSettings(DSLContext sql, MailTemplates templates) {
        this.sql = sql;
        this.templates = templates;
    }

    public void execute() {
        templates.all().forEach(this::store);
    }

    private void store(MailTemplate template) {
        MailTemplates.Text text = templates.render(template.action(), placeholders(template.words()));
        sql.insertInto(MESSAGE_SETTING)
                .set(MESSAGE_SETTING.ACTION, template.action())
                .set(MESSAGE_SETTING.RECIPIENT, template.recipient())
                .set(MESSAGE_SETTING.SUBJECT, text.subject())
                .set(MESSAGE_SETTING.MESSAGE, text.message())
                .onConflict(MESSAGE_SETTING.ACTION)
                .doUpdate()
                .set(MESSAGE_SETTING.RECIPIENT, excluded(MESSAGE_SETTING.RECIPIENT))
                .set(MESSAGE_SETTING.SUBJECT, excluded(MESSAGE_SETTING.SUBJECT))
                .set(MESSAGE_SETTING.MESSAGE, excluded(MESSAGE_SETTING.MESSAGE))
                .where(row(MESSAGE_SETTING.RECIPIENT, MESSAGE_SETTING.SUBJECT, MESSAGE_SETTING.MESSAGE)
                        .ne(
                                excluded(MESSAGE_SETTING.RECIPIENT),
                                excluded(MESSAGE_SETTING.SUBJECT),
                                excluded(MESSAGE_SETTING.MESSAGE)))
                .execute();
    }

    private static Map<String, String> placeholders(Set<String> words) {
        return words.stream().collect(Collectors.toMap(word -> word, word -> "{" + word + "}"));
    }
}
