package org.quintet.api.appmint.tickets;

import java.util.Optional;
import org.quintet.platform.http.JsonFields;

/** What stands on a badge, wristband or chip: the field {@code credentialCode}. */
final class CredentialCode {

    static final String NAME = "credentialCode";

    private static final int LONGEST = 500;

    private CredentialCode() {}

    /** Empty if it is missing or null; a blank one is a problem. */
    static Optional<String> read(JsonFields fields) {
        return fields.value(NAME)
                .flatMap(_ -> fields.requiredString(NAME, LONGEST))
                .map(String::strip);
    }
}
