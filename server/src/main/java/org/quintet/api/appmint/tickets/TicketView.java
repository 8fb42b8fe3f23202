package org.quintet.api.appmint.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quintet.api.appmint.format.RecordIds;
import org.quintet.checkin.Scan;
import org.quintet.payments.Amounts;
import org.quintet.schema.tables.records.TicketRecord;
import org.quintet.ticketing.attendees.TicketHolder;

/**
 * A ticket as the repository wraps its records (P-over, G-demo).
 *
 * @param state the same word as {@code data.status}
 * @param tickets all tickets that were issued together, this one included; missing if it is the only one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TicketView(
        String pk,
        String sk,
        String datatype,
        String state,
        int version,
        Instant createdate,
        Instant modifydate,
        String name,
        Data data,
        Optional<List<TicketView>> tickets) {

    static final String COLLECTION = "event_ticket";

    /**
     * What is said of a ticket.
     *
     * @param event the event's sk
     * @param ticketType the sk of its type
     * @param ticketTypeName the name of its type, for programs
     * @param code what is scanned
     * @param credentialCode what is scanned where badges, wristbands or chips are
     * @param status {@code active}, {@code used}, {@code inactive}, {@code cancelled} or {@code refunded}
     * @param bookingId the sk of the booking that it was bought with
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Data(
            String event,
            String ticketType,
            String ticketTypeName,
            String ticketTypeTitle,
            String code,
            Optional<String> credentialCode,
            Optional<String> holderName,
            Optional<String> holderEmail,
            String status,
            BigDecimal price,
            String currency,
            boolean complimentary,
            Optional<String> bookingId,
            List<CheckIn> checkIns) {}

    /** One time that its holder came in. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CheckIn(
            String id,
            String direction,
            Optional<String> zone,
            Optional<String> checkpoint,
            Optional<String> sessionId,
            Instant scannedAt) {

        static CheckIn of(Scan scan) {
            return new CheckIn(
                    scan.uuid().toString(),
                    scan.direction().word(),
                    scan.zone(),
                    scan.checkpoint(),
                    scan.session(),
                    scan.at());
        }
    }

    static TicketView of(TicketRow row, List<Scan> admissions) {
        TicketRecord ticket = row.ticket();
        TicketHolder holder = row.holder();
        String status = TicketStatus.of(ticket, !admissions.isEmpty()).word();
        return new TicketView(
                RecordIds.pk(COLLECTION, ticket.getUuid()),
                ticket.getUuid().toString(),
                COLLECTION,
                status,
                ticket.getVersion(),
                ticket.getCreatedAt(),
                ticket.getUpdatedAt(),
                holder.name().orElse(row.typeTitle()),
                new Data(
                        row.event().toString(),
                        row.type().toString(),
                        row.typeName(),
                        row.typeTitle(),
                        ticket.getCode(),
                        Optional.ofNullable(ticket.getCredentialCode()),
                        holder.name(),
                        holder.email(),
                        status,
                        Amounts.shown(ticket.getPrice()),
                        ticket.getCurrency(),
                        ticket.getIsComplimentary(),
                        row.booking().map(Object::toString),
                        admissions.stream().map(CheckIn::of).toList()),
                Optional.empty());
    }

    /** The first of some tickets that were issued together, with all of them inside if they are several. */
    static TicketView together(List<TicketView> issued) {
        TicketView first = issued.getFirst();
        return new TicketView(
                first.pk,
                first.sk,
                first.datatype,
                first.state,
                first.version,
                first.createdate,
                first.modifydate,
                first.name,
                first.data,
                Optional.of(issued).filter(all -> all.size() > 1));
    }
}
