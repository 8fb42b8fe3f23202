package org.quintet.documents;

import static org.quintet.schema.Tables.TICKET;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;

/** Who tickets are for. */
final class Holders {

    private Holders() {}

    /** The holder's whole name, if any of it is known. */
    static Optional<String> name(Record row) {
        return Optional.of(Stream.of(row.get(TICKET.HOLDER_FIRST_NAME), row.get(TICKET.HOLDER_LAST_NAME))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty());
    }
}
