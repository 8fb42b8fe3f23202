package org.quintet.api.appmint.tickets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonFields;
import org.quintet.ticketing.IssueTickets;
import org.quintet.ticketing.attendees.TicketHolder;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which tickets staff wants to issue: {@code {ticketTypeId, quantity?, holderName?, holderEmail?, credentialCode?}} (G-demo).
 *
 * @param type the sk of the type; one that no type has, if it is no id
 */
record IssueBody(UUID type, int quantity, TicketHolder holder, Optional<String> credentialCode) {

    private static final String TYPE = "ticketTypeId";
    private static final int LONGEST_ID = 200;

    /** @throws Failure.Invalid with all problems */
    static IssueBody read(ObjectNode body) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body, problems);
        UUID type = type(fields);
        int quantity = fields.count("quantity").orElse(1);
        TicketHolder holder = HolderBody.read(fields);
        Optional<String> credentialCode = CredentialCode.read(fields);
        problems.throwIfAny();
        return new IssueBody(type, quantity, holder, credentialCode);
    }

    /** The sk of the type that {@code ticketTypeId} names; one that no type has, if it is no id. */
    static UUID type(JsonFields fields) {
        Optional<String> text = fields.requiredString(TYPE, LONGEST_ID);
        return text.flatMap(id -> RecordIds.parse(TicketTypeView.COLLECTION, id))
                .orElseGet(() -> new UUID(0, 0));
    }

    /**
     * What the core is asked for, of an event whose types have these ids.
     *
     * @throws Failure.Invalid if the type is none of them
     */
    IssueTickets.Issue issue(Map<UUID, Long> types, IssueTickets.Kind kind) {
        Long id = types.get(type);
        if (id == null) {
            throw new Failure.Invalid(TYPE, "names no ticket type of this event");
        }
        return new IssueTickets.Issue(id, quantity, holder, credentialCode, kind);
    }

    /** The same problems in this API's words. */
    static Failure.Invalid inWireWords(Failure.Invalid invalid) {
        List<Failure.Invalid.Problem> problems = invalid.problems().stream()
                .map(problem -> new Failure.Invalid.Problem(
                        problem.field().equals("ticket_type_id") ? TYPE : problem.field(), problem.reason()))
                .toList();
        return new Failure.Invalid(problems);
    }
}
