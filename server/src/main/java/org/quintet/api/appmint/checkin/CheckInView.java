package org.quintet.api.appmint.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.api.appmint.profile.UserView;
import org.quintet.checkin.Scan;

/** A ticket that was let in or out, as the repository wraps its records. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CheckInView(String pk, String sk, String datatype, Instant createdate, Optional<String> author, Data data) {

    static final String COLLECTION = "event_checkin";

    /**
     * The scan.
     *
     * @param event the event's sk
     * @param ticket the ticket's sk
     * @param direction {@code in} or {@code out}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Data(
            String event,
            String ticket,
            String direction,
            Optional<String> zone,
            Optional<String> checkpoint,
            Optional<String> sessionId,
            Instant scannedAt) {}

    static CheckInView of(Scan scan) {
        return new CheckInView(
                RecordIds.pk(COLLECTION, scan.uuid()),
                scan.uuid().toString(),
                COLLECTION,
                scan.at(),
                scan.by().map(user -> RecordIds.pk(UserView.COLLECTION, user)),
                new Data(
                        scan.event().toString(),
                        scan.ticket().toString(),
                        scan.direction().word(),
                        scan.zone(),
                        scan.checkpoint(),
                        scan.session(),
                        scan.at()));
    }
}
