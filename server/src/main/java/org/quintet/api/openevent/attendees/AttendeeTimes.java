package org.quintet.api.openevent.attendees;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.stringAgg;
import static org.jooq.impl.DSL.when;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.SCAN;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.quintet.checkin.Direction;
import org.quintet.ticketing.TicketState;

/** When an attendee came, left and registered, of which the scans of his ticket tell: times separated by commas. */
final class AttendeeTimes {

    private static final Condition REGISTERED = SCAN.STATION_TYPE.eq(inline("registration"));
    private static final Condition AT_A_DOOR =
            SCAN.STATION_TYPE.isNull().or(SCAN.STATION_TYPE.ne(inline("registration")));
    private static final Condition IN = AT_A_DOOR.and(SCAN.DIRECTION.eq(inline(Direction.IN.word())));
    private static final Condition OUT = AT_A_DOOR.and(SCAN.DIRECTION.eq(inline(Direction.OUT.word())));

    static final Field<Boolean> IS_REGISTERED = field(happened(REGISTERED));
    static final Field<String> REGISTER_TIMES = times(REGISTERED);
    static final Field<Boolean> IS_CHECKED_IN = field(happened(IN));
    static final Field<String> CHECKIN_TIMES = times(IN);

    /** He left last. */
    static final Field<Boolean> IS_CHECKED_OUT = coalesce(
            field(select(SCAN.DIRECTION.eq(inline(Direction.OUT.word())))
                    .from(SCAN)
                    .where(ofTicket())
                    .and(AT_A_DOOR)
                    .orderBy(SCAN.ID.desc())
                    .limit(1)),
            inline(false));

    static final Field<String> CHECKOUT_TIMES = times(OUT);

    /** By what each check-in was made; a dash where that is not known. */
    static final Field<String> DEVICE_NAMES =
            field(select(stringAgg(coalesce(SCAN.CHECKPOINT, inline("-")), ",").orderBy(SCAN.ID))
                    .from(SCAN)
                    .where(ofTicket())
                    .and(IN));

    /** Where his ticket is, once it is issued. */
    static final Field<String> PDF_URL = when(
            ATTENDEE.TICKET_STATE.eq(inline(TicketState.ACTIVE.word())),
            concat(inline("/v1/orders/attendees/"), ATTENDEE.ID.cast(SQLDataType.VARCHAR), inline(".pdf")));

    private AttendeeTimes() {}

    private static Condition ofTicket() {
        return SCAN.TICKET_ID.eq(ATTENDEE.ID).and(SCAN.REFUSAL.isNull());
    }

    private static Condition happened(Condition scans) {
        return exists(selectOne().from(SCAN).where(ofTicket()).and(scans));
    }

    private static Field<String> times(Condition scans) {
        Field<String> written = field(
                "to_char({0} at time zone 'UTC', {1})",
                String.class, SCAN.SCANNED_AT, inline("YYYY-MM-DD\"T\"HH24:MI:SS.US\"+00:00\""));
        return field(select(stringAgg(written, ",").orderBy(SCAN.ID))
                .from(SCAN)
                .where(ofTicket())
                .and(scans));
    }
}
