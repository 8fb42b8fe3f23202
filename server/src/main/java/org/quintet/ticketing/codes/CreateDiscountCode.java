package org.quintet.ticketing.codes;

import static org.quintet.schema.Tables.DISCOUNT_CODE;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.Caller;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.DiscountCodeRecord;

/** Makes a code with which tickets of an event are cheaper, or with which organisers owe less for what they sell. */
@UseCase
public class CreateDiscountCode {

    /** The rule that an event has one code of the installation's; the problem is put down to the event's id. */
    public static final String EVENT_HAS_ONE = "event_has_one_discount_code";

    private final DSLContext sql;
    private final Clock clock;
    private final DiscountCodes codes;

    CreateDiscountCode(DSLContext sql, Clock clock, DiscountCodes codes) {
        this.sql = sql;
        this.clock = clock;
        this.codes = codes;
    }

    /**
     * Returns the new code. Sales with a code for tickets count as its maker's.
     *
     * @param eventId the event whose tickets it makes cheaper; a code for events has none as a rule
     * @throws Failure.NotSignedIn if nobody is signed in
     * @throws Failure.NotFound if there is no such event
     * @throws Failure.NotAllowed unless the caller organises the event, or is staff where the code is for events
     * @throws Failure.Invalid if a code for tickets has no event, or a value breaks a rule: limits contradict each other, it
     *     takes off more than there is, a ticket type is given away or of another event; or if one of the events has another
     *     code ({@link #EVENT_HAS_ONE})
     * @throws Failure.Conflict if the event has that code
     */
    public DiscountCodeRecord execute(Caller caller, CodeUse use, Optional<Long> eventId, CodeChanges changes) {
        long creator = caller.requireUser().id();
        if (use == CodeUse.TICKET && eventId.isEmpty()) {
            throw new Failure.Invalid("event", "A valid relationship with event resource is required");
        }
        DiscountCodeRecord code = new DiscountCodeRecord();
        changes.into(code);
        code.setUsedFor(use.word());
        code.setEventId(eventId.orElse(null));
        code.setCreatedAt(clock.instant());
        if (use == CodeUse.TICKET) {
            code.setMarketerId(creator);
        }
        codes.check(caller, code, changes);
        return codes.store(
                () -> sql.insertInto(DISCOUNT_CODE).set(code).returning().fetchSingle(), changes);
    }
}
