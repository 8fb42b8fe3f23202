package org.quintet.api.appmint.tickets;

import java.util.Optional;
import org.quintet.identity.Emails;
import org.quintet.platform.http.JsonFields;
import org.quintet.ticketing.attendees.TicketHolder;

/** Reads whom a ticket is for: {@code holderName} and {@code holderEmail}, or {@code name} and {@code email}. */
final class HolderBody {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 320;

    private HolderBody() {}

    /** Nobody, if neither name nor address is given. */
    static TicketHolder read(JsonFields fields) {
        return TicketHolder.named(
                text(fields, "holderName", LONGEST_NAME).or(() -> text(fields, "name", LONGEST_NAME)),
                email(fields, "holderEmail").or(() -> email(fields, "email")));
    }

    private static Optional<String> email(JsonFields fields, String name) {
        Optional<String> email = text(fields, name, LONGEST_EMAIL);
        if (email.isPresent() && !Emails.isOne(email.get())) {
            fields.reject(name, "must be an e-mail address");
        }
        return email;
    }

    private static Optional<String> text(JsonFields fields, String name, int longest) {
        return fields.string(name, longest).map(String::strip).filter(text -> !text.isEmpty());
    }
}
