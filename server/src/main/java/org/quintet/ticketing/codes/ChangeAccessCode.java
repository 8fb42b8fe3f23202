package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.ACCESS_CODE;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.AccessCodeRecord;

/** Changes an access code. What was ordered with it stays ordered. */
@UseCase
public class ChangeAccessCode {

    private final DSLContext sql;
    private final AccessCodes codes;

    ChangeAccessCode(DSLContext sql, AccessCodes codes) {
        this.sql = sql;
        this.codes = codes;
    }

    /**
     * Returns the code as it is afterwards.
     *
     * @param translate makes the change out of the code as it is now, which nobody else changes or orders with meanwhile;
     *     what it throws is thrown
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such code
     * @throws Failure.NotAllowed if the caller does not organise its event
     * @throws Failure.Invalid if limits contradict each other
     * @throws Failure.Conflict as {@link CreateAccessCode} says
     */
    public AccessCodeRecord execute(Caller caller, long codeId, Function<AccessCodeRecord, CodeChanges> translate) {
        caller.requireUser();
        AccessCodeRecord code = sql.selectFrom(ACCESS_CODE)
                .where(ACCESS_CODE.ID.eq(codeId))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("access code"));
        CodeChanges changes = translate.apply(code);
        changes.into(code);
        codes.check(caller, code, changes);
        return codes.store(
                () -> code.touched()
                        ? sql.update(ACCESS_CODE)
                                .set(code)
                                .where(ACCESS_CODE.ID.eq(codeId))
                                .returning()
                                .fetchSingle()
                        : code,
                changes);
    }
}
