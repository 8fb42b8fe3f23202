package org.quintet.platform.idempotency;

import static org.quintet.schema.Tables.NAMED_REQUEST;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Keeps what a named request was answered, encrypted, until its name is forgotten. */
@UseCase
public class KeepAnswer {

    private final DSLContext sql;

    KeepAnswer(DSLContext sql) {
        this.sql = sql;
    }

    public void execute(NamedRequest request, Answer answer) {
        sql.update(NAMED_REQUEST)
                .set(NAMED_REQUEST.STATUS, answer.status())
                .set(NAMED_REQUEST.MEDIA_TYPE, answer.mediaType().orElse(null))
                .set(NAMED_REQUEST.BODY, AnswerCipher.encrypt(answer.body(), request))
                .where(NAMED_REQUEST.CALLER.eq(request.caller()))
                .and(NAMED_REQUEST.NAME_HASH.eq(request.nameHash()))
                .execute();
    }
}
