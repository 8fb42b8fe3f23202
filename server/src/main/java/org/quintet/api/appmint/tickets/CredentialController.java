package org.quintet.api.appmint.tickets;

import java.util.Optional;
import org.quintet.api.appmint.tenancy.Staff;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.ticketing.AssignCredential;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Badges, wristbands and chips of ticket holders (P-over, Credential), which no page shows a call for. */
@RestController("appMintCredentialController")
class CredentialController {

    private final AssignCredential assignCredential;
    private final TicketRecords tickets;

    CredentialController(AssignCredential assignCredential, TicketRecords tickets) {
        this.assignCredential = assignCredential;
        this.tickets = tickets;
    }

    /** {@code {credentialCode}} is what is scanned where the scan point's {@code matchField} says so; null takes it away. */
    @PostMapping("/events/tickets/{ticketId}/credential")
    @Permits(Who.ORGANISATION_STAFF)
    TicketView assign(Staff staff, @PathVariable String ticketId, JsonBody body) {
        long ticket = tickets.one(staff.organisation(), ticketId).getId();
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body.object(), problems);
        Optional<String> code = CredentialCode.read(fields);
        if (!fields.has(CredentialCode.NAME)) {
            fields.reject(CredentialCode.NAME, "is required");
        }
        problems.throwIfAny();
        return tickets.view(assignCredential.execute(staff.user(), ticket, code).getId());
    }
}
