package org.quintet.api.openevent.attendees;

import static org.quintet.schema.Tables.ATTENDEE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** All that a search shows of an attendee, by the names of the contract with underscores. */
final class AttendeeColumns {

    /** What is nobody's business outside, or has another name there. */
    private static final Set<Field<?>> NOT_SHOWN = Set.of(
            ATTENDEE.TICKET_TYPE_ID, ATTENDEE.TICKET_STATE, ATTENDEE.USER_ID, ATTENDEE.HOLDER_ID, ATTENDEE.IDENTIFIER);

    static final List<Field<?>> ALL = Stream.concat(
                    ATTENDEE.fieldStream().filter(column -> !NOT_SHOWN.contains(column)),
                    Stream.<Field<?>>of(
                            ATTENDEE.TICKET_TYPE_ID.cast(SQLDataType.VARCHAR).as("ticket_id"),
                            AttendeeTimes.PDF_URL.as("pdf_url"),
                            AttendeeTimes.IS_REGISTERED.as("is_registered"),
                            AttendeeTimes.REGISTER_TIMES.as("register_times"),
                            AttendeeTimes.IS_CHECKED_IN.as("is_checked_in"),
                            AttendeeTimes.CHECKIN_TIMES.as("checkin_times"),
                            AttendeeTimes.IS_CHECKED_OUT.as("is_checked_out"),
                            AttendeeTimes.CHECKOUT_TIMES.as("checkout_times"),
                            AttendeeTimes.DEVICE_NAMES.as("device_name_checkin")))
            .toList();

    private AttendeeColumns() {}
}
