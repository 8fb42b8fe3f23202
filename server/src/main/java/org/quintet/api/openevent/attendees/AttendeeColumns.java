package org.quintet.api.openevent.attendees;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.ATTENDEE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.quintet.checkin.AttendanceColumns;
import org.quintet.ticketing.TicketState;

/** All that a search shows of an attendee, by the names of the contract with underscores. */
final class AttendeeColumns {

    /** What is nobody's business outside, or has another name there. */
    private static final Set<Field<?>> NOT_SHOWN = Set.of(
            ATTENDEE.TICKET_TYPE_ID, ATTENDEE.TICKET_STATE, ATTENDEE.USER_ID, ATTENDEE.HOLDER_ID, ATTENDEE.IDENTIFIER);

    private static final List<Field<?>> SHOWN = Stream.concat(
                    ATTENDEE.fieldStream().filter(column -> !NOT_SHOWN.contains(column)),
                    Stream.<Field<?>>of(
                            ATTENDEE.TICKET_TYPE_ID.cast(SQLDataType.VARCHAR).as("ticket_id"),
                            AttendanceColumns.IS_REGISTERED.as("is_registered"),
                            AttendanceColumns.REGISTER_TIMES.as("register_times"),
                            AttendanceColumns.IS_CHECKED_IN.as("is_checked_in"),
                            AttendanceColumns.CHECKIN_TIMES.as("checkin_times"),
                            AttendanceColumns.IS_CHECKED_OUT.as("is_checked_out"),
                            AttendanceColumns.CHECKOUT_TIMES.as("checkout_times"),
                            AttendanceColumns.DEVICE_NAMES.as("device_name_checkin")))
            .toList();

    private AttendeeColumns() {}

    /** All columns, at a server with that address. */
    static List<Field<?>> at(String server) {
        return Stream.concat(SHOWN.stream(), Stream.of(pdfUrl(server).as("pdf_url")))
                .toList();
    }

    /** Where his ticket is, once it is issued. */
    static Field<String> pdfUrl(String server) {
        return when(
                ATTENDEE.TICKET_STATE.eq(inline(TicketState.ACTIVE.word())),
                concat(
                        inline(server + "/v1/orders/attendees/"),
                        ATTENDEE.ID.cast(SQLDataType.VARCHAR),
                        inline(".pdf")));
    }
}
