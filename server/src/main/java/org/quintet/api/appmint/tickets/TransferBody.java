package org.quintet.api.appmint.tickets;

import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.ticketing.attendees.TicketHolder;
import tools.jackson.databind.node.ObjectNode;

/** Reads who gets a ticket: {@code {holderEmail, holderName?}}. */
final class TransferBody {

    private TransferBody() {}

    /** @throws Failure.Invalid with all problems */
    static TicketHolder read(ObjectNode body) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body, problems);
        TicketHolder to = HolderBody.read(fields);
        if (to.email().isEmpty() && problems.fine("holderEmail") && problems.fine("email")) {
            fields.reject("holderEmail", "is required");
        }
        problems.throwIfAny();
        return to;
    }
}
