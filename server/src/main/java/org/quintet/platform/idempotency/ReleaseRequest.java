package org.quintet.platform.idempotency;

import static org.quintet.schema.Tables.NAMED_REQUEST;

import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Forgets the name of a request that was refused and so changed nothing. It may be sent again. */
@UseCase
public class ReleaseRequest {

    private final DSLContext sql;

    ReleaseRequest(DSLContext sql) {
        this.sql = sql;
    }

    public void execute(NamedRequest request) {
        sql.deleteFrom(NAMED_REQUEST)
                .where(NAMED_REQUEST.CALLER.eq(request.caller()))
                .and(NAMED_REQUEST.NAME_HASH.eq(request.nameHash()))
                .and(NAMED_REQUEST.STATUS.isNull())
                .execute();
    }
}
