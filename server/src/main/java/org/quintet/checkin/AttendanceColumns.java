package org.quintet.checkin;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.stringAgg;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.SCAN;

import org.jooq.Condition;
import org.jooq.Field;

/**
 * When an attendee came, left and registered, as columns of queries over {@code attendee}: what the scans of his ticket tell.
 * Times are UTC's, or as they were written, with commas between them.
 */
public final class AttendanceColumns {

    private static final Condition REGISTERED = SCAN.STATION_TYPE.eq(inline(StationType.REGISTRATION.word()));
    private static final Condition AT_A_DOOR =
            SCAN.STATION_TYPE.isNull().or(SCAN.STATION_TYPE.ne(inline(StationType.REGISTRATION.word())));
    private static final Condition IN = AT_A_DOOR.and(SCAN.DIRECTION.eq(inline(Direction.IN.word())));
    private static final Condition OUT = AT_A_DOOR.and(SCAN.DIRECTION.eq(inline(Direction.OUT.word())));

    public static final Field<Boolean> IS_REGISTERED =
            field(exists(selectOne().from(SCAN).where(ofTicket()).and(REGISTERED)));

    public static final Field<String> REGISTER_TIMES = times(REGISTERED);

    /** He came, and has not left since. */
    public static final Field<Boolean> IS_CHECKED_IN = lastWent(Direction.IN);

    public static final Field<String> CHECKIN_TIMES = times(IN);

    /** He left, and has not come since. */
    public static final Field<Boolean> IS_CHECKED_OUT = lastWent(Direction.OUT);

    public static final Field<String> CHECKOUT_TIMES = times(OUT);

    /** By what each check-in was made; a dash where that is not known. */
    public static final Field<String> DEVICE_NAMES =
            field(select(stringAgg(coalesce(SCAN.DEVICE, SCAN.CHECKPOINT, inline("-")), ",")
                            .orderBy(SCAN.ID))
                    .from(SCAN)
                    .where(ofTicket())
                    .and(IN));

    private AttendanceColumns() {}

    private static Condition ofTicket() {
        return SCAN.TICKET_ID.eq(ATTENDEE.ID).and(SCAN.REFUSAL.isNull());
    }

    private static Field<Boolean> lastWent(Direction direction) {
        return coalesce(
                field(select(SCAN.DIRECTION.eq(inline(direction.word())))
                        .from(SCAN)
                        .where(ofTicket())
                        .and(AT_A_DOOR)
                        .orderBy(SCAN.ID.desc())
                        .limit(1)),
                inline(false));
    }

    private static Field<String> times(Condition scans) {
        Field<String> shown = field(
                "to_char({0} at time zone 'UTC', {1})",
                String.class, SCAN.SCANNED_AT, inline("YYYY-MM-DD\"T\"HH24:MI:SS.US\"+00:00\""));
        return field(select(stringAgg(coalesce(SCAN.WRITTEN_AT, shown), ",").orderBy(SCAN.ID))
                .from(SCAN)
                .where(ofTicket())
                .and(scans));
    }
}
