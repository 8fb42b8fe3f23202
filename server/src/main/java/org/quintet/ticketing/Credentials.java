package org.quintet.ticketing;

import static org.quintet.schema.Tables.TICKET;

import java.util.function.Supplier;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;

/** Badges, wristbands and chips: within an event, each is one ticket's alone. */
final class Credentials {

    private Credentials() {}

    /** @throws Failure.Conflict if {@code write} gives a ticket what another of the event has */
    static <T> T eachOnce(Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException e) {
            if (Constraints.isBroken("ticket_credential_code", e)) {
                throw new Failure.Conflict(
                        TICKET.CREDENTIAL_CODE.getName(), "Another ticket of the event has this credential");
            }
            throw e;
        }
    }
}
