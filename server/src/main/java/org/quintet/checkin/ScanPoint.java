package org.quintet.checkin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A door of an event at which tickets are scanned (AppMint, section Scan points).
 *
 * @param zone where it leads
 * @param acceptedTicketTypes the types of ticket that it takes; none means all
 * @param only the one direction in which it is passed; empty means both
 */
record ScanPoint(
        String id, Optional<String> zone, Shown shown, List<String> acceptedTicketTypes, Optional<Direction> only) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What of a ticket is shown there. */
    enum Shown {
        QR_CODE,
        CREDENTIAL_CODE,
        TICKET_ID
    }

    /** The scan points of an event, as its column {@code scan_points} has them. What one does not say is as usual. */
    static List<ScanPoint> read(@Nullable JSONB stored) {
        return stored == null
                ? List.of()
                : JSON.readTree(stored.data()).valueStream().map(ScanPoint::of).toList();
    }

    private static ScanPoint of(JsonNode point) {
        return new ScanPoint(
                point.path("id").asString(""),
                Optional.of(point.path("zone").asString("")).filter(zone -> !zone.isBlank()),
                shown(point.path("matchField").asString("")),
                point.path("acceptedTicketTypes")
                        .valueStream()
                        .map(type -> type.asString(""))
                        .toList(),
                only(point.path("direction").asString("")));
    }

    private static Shown shown(String matchField) {
        return switch (matchField) {
            case "credentialCode" -> Shown.CREDENTIAL_CODE;
            case "ticketId" -> Shown.TICKET_ID;
            default -> Shown.QR_CODE;
        };
    }

    private static Optional<Direction> only(String direction) {
        return Stream.of(Direction.values())
                .filter(one -> one.word().equals(direction.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    boolean lets(Direction direction) {
        return only.map(direction::equals).orElse(true);
    }

    /** Whether tickets of {@code type} are scanned here, as this point and the type itself have it. */
    boolean takes(TicketTerms type) {
        return (acceptedTicketTypes.isEmpty() || acceptedTicketTypes.stream().anyMatch(type::isCalled))
                && (type.acceptedScanPoints().isEmpty()
                        || type.acceptedScanPoints().contains(id));
    }
}
