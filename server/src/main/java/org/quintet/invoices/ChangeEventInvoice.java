package org.quintet.invoices;

import static org.quintet.schema.Tables.EVENT_INVOICE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;

/** Changes what is known of an invoice's payment. The installation's staff does that; whoever owes it only says what he likes. */
@UseCase
public class ChangeEventInvoice {

    private final DSLContext sql;

    ChangeEventInvoice(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Changes it. Of somebody who is not of the staff, nothing is taken.
     *
     * @param values of columns of {@code event_invoice}
     * @throws Failure.NotFound if there is no such invoice
     */
    public void execute(User actor, long invoiceId, Map<Field<?>, @Nullable Object> values) {
        if (!sql.fetchExists(EVENT_INVOICE, EVENT_INVOICE.ID.eq(invoiceId))) {
            throw new Failure.NotFound("event invoice");
        }
        Map<Field<?>, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.entrySet()
                .removeIf(entry -> entry.getValue() == null
                        && !entry.getKey().getDataType().nullable());
        if (actor.isPlatformStaff() && !changed.isEmpty()) {
            sql.update(EVENT_INVOICE)
                    .set(changed)
                    .where(EVENT_INVOICE.ID.eq(invoiceId))
                    .execute();
        }
    }
}
