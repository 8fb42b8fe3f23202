package org.quintet.exports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.ATTENDEE;
import static org.quintet.schema.Tables.PAYMENT;
import static org.quintet.schema.Tables.SCAN;
import static org.quintet.schema.Tables.TICKET_ORDER;
import static org.quintet.schema.Tables.TICKET_TYPE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.stereotype.Component;

/** An event's attendees, the newest first. Those whose tickets were cancelled are among them. */
@Component
class AttendeeListing {

    private static final Field<BigDecimal> PRICE = coalesce(TICKET_TYPE.PRICE, inline(BigDecimal.ZERO));

    private static final Field<Boolean> HAS_CHECKED_IN = field(exists(selectOne()
            .from(SCAN)
            .where(SCAN.TICKET_ID.eq(ATTENDEE.ID))
            .and(SCAN.REFUSAL.isNull())
            .and(SCAN.DIRECTION.eq(inline("in")))
            .and(coalesce(SCAN.STATION_TYPE, inline("")).ne(inline("registration")))));

    private final DSLContext sql;
    private final AttendeeAnswers answers;

    AttendeeListing(DSLContext sql, AttendeeAnswers answers) {
        this.sql = sql;
        this.answers = answers;
    }

    Listing whole(EventRecord event) {
        List<Column> columns = new ArrayList<>(OrderColumns.order(event));
        columns.add(TICKET_ID);
        columns.addAll(List.of(
                Column.of("Ticket Name", TICKET_TYPE.NAME),
                Column.of("Ticket Price", PRICE),
                Column.of("Ticket Type", TICKET_TYPE.TYPE)));
        columns.addAll(OrderColumns.billing());
        columns.add(Column.of("Email", ATTENDEE.EMAIL));
        answers.columns(event.getId()).forEach(answer -> merge(columns, answer));
        columns.add(Column.of("virtual_event_checkin_times", VirtualVisits.TIMES));
        return listing(event, columns);
    }

    /** On paper the form's answers do not fit: only who it is. */
    Listing sheet(EventRecord event) {
        List<Column> columns = new ArrayList<>(OrderColumns.order(event));
        columns.addAll(List.of(
                Column.of("First Name", ATTENDEE.FIRSTNAME),
                Column.of("Last Name", ATTENDEE.LASTNAME),
                Column.of("Email", ATTENDEE.EMAIL),
                new Column("Price", row -> row.get(PRICE).signum() == 0 ? "Free Ticket" : Column.text(row.get(PRICE))),
                TICKET_ID,
                Column.of("Ticket Name", TICKET_TYPE.NAME),
                Column.flag("Checked In", HAS_CHECKED_IN)));
        return listing(event, columns);
    }

    private static final Column TICKET_ID = new Column(
            "Ticket ID",
            row -> Stream.of(Column.text(row.get(TICKET_ORDER.UUID)), row.get(ATTENDEE.IDENTIFIER))
                    .filter(part -> !part.isEmpty())
                    .reduce((order, attendee) -> order + "-" + attendee)
                    .orElse(""));

    /** What an attendee answered stands where the order says something of the same name, unless he did not answer. */
    private static void merge(List<Column> columns, Column answer) {
        for (int place = 0; place < columns.size(); place++) {
            Column before = columns.get(place);
            if (before.heading().equals(answer.heading())) {
                columns.set(
                        place,
                        new Column(
                                before.heading(), row -> answer.of(row).isEmpty() ? before.of(row) : answer.of(row)));
                return;
            }
        }
        columns.add(answer);
    }

    private Listing listing(EventRecord event, List<Column> columns) {
        ResultQuery<Record> query = sql.select(OrderColumns.FIELDS)
                .select(ATTENDEE.fields())
                .select(PRICE, TICKET_TYPE.NAME, TICKET_TYPE.TYPE, HAS_CHECKED_IN, VirtualVisits.TIMES)
                .from(ATTENDEE)
                .join(TICKET_TYPE)
                .on(TICKET_TYPE.ID.eq(ATTENDEE.TICKET_TYPE_ID))
                .leftJoin(TICKET_ORDER)
                .on(TICKET_ORDER.ID.eq(ATTENDEE.ORDER_ID))
                .leftJoin(PAYMENT)
                .on(PAYMENT.ORDER_ID.eq(ATTENDEE.ORDER_ID))
                .leftJoin(VirtualVisits.ofEvent(event.getId()))
                .on(VirtualVisits.TICKET_ID.eq(ATTENDEE.ID))
                .where(ATTENDEE.EVENT_ID.eq(event.getId()))
                .orderBy(ATTENDEE.CREATED_AT.desc(), ATTENDEE.ID.desc());
        return new Listing(query, columns);
    }
}
