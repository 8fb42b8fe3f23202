package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.DISCOUNT_CODE;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.DiscountCodeRecord;

/** Changes a discount code. What was ordered with it stays as it was ordered. */
@UseCase
public class ChangeDiscountCode {

    private final DSLContext sql;
    private final DiscountCodes codes;

    ChangeDiscountCode(DSLContext sql, DiscountCodes codes) {
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
     * @throws Failure.NotAllowed unless the caller organises its event, or is staff where it is for events
     * @throws Failure.Invalid as {@link CreateDiscountCode} says
     * @throws Failure.Conflict if the event has another code that is called so
     */
    public DiscountCodeRecord execute(Caller caller, long codeId, Function<DiscountCodeRecord, CodeChanges> translate) {
        caller.requireUser();
        DiscountCodeRecord code = sql.selectFrom(DISCOUNT_CODE)
                .where(DISCOUNT_CODE.ID.eq(codeId))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("discount code"));
        CodeChanges changes = translate.apply(code);
        changes.into(code);
        codes.check(caller, code, changes);
        return codes.store(
                () -> code.touched()
                        ? sql.update(DISCOUNT_CODE)
                                .set(code)
                                .where(DISCOUNT_CODE.ID.eq(codeId))
                                .returning()
                                .fetchSingle()
                        : code,
                changes);
    }
}
