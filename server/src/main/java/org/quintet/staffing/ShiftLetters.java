package org.quintet.staffing;

import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.ORGANISATION;
import static org.quintet.schema.Tables.SHIFT;
import static org.quintet.schema.Tables.SKILL_LEVEL;
import static org.quintet.schema.Tables.STAFF_POSITION;
import static org.quintet.schema.Tables.USERS;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are told of their shifts. */
@Component
public class ShiftLetters {

    private static final List<Field<?>> COLUMNS = List.of(
            SHIFT.UUID,
            SHIFT.ASKED,
            SHIFT.STATE,
            SHIFT.ENDS_AT,
            USERS.EMAIL,
            USERS.FIRST_NAME,
            EVENT.NAME,
            EVENT.VENUE_NAME,
            EVENT.VENUE_ADDRESS,
            EVENT.VENUE_CITY,
            EVENT.DRESS_CODE,
            ORGANISATION.NAME,
            STAFF_POSITION.NAME,
            SKILL_LEVEL.NAME,
            CALL_TIME.STARTS_AT_WRITTEN,
            CALL_TIME.ENDS_AT_WRITTEN,
            CALL_TIME.TIMEZONE,
            CALL_TIME.DRESS_CODE,
            CALL_TIME.PAY_RATE,
            CALL_TIME.PAY_UNIT);

    private final DSLContext sql;

    ShiftLetters(DSLContext sql) {
        this.sql = sql;
    }

    /** Of the people who are still asked to come, or accepted. */
    public List<ShiftLetter> standing(Collection<Long> shiftIds) {
        return where(SHIFT.ID.in(shiftIds).and(ShiftState.standing()));
    }

    List<ShiftLetter> where(Condition condition) {
        return sql.select(COLUMNS)
                .from(SHIFT)
                .join(USERS)
                .on(USERS.ID.eq(SHIFT.USER_ID))
                .join(CALL_TIME)
                .on(CALL_TIME.ID.eq(SHIFT.CALL_TIME_ID))
                .join(EVENT)
                .on(EVENT.ID.eq(CALL_TIME.EVENT_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(EVENT.ORGANISATION_ID))
                .leftJoin(STAFF_POSITION)
                .on(STAFF_POSITION.ORGANISATION_ID.eq(CALL_TIME.ORGANISATION_ID))
                .and(STAFF_POSITION.NUMBER.eq(CALL_TIME.POSITION_NUMBER))
                .leftJoin(SKILL_LEVEL)
                .on(SKILL_LEVEL.ORGANISATION_ID.eq(CALL_TIME.ORGANISATION_ID))
                .and(SKILL_LEVEL.NUMBER.eq(CALL_TIME.SKILL_LEVEL_NUMBER))
                .where(condition)
                .and(USERS.DELETED_AT.isNull())
                .orderBy(SHIFT.ID)
                .fetch(ShiftLetters::letter);
    }

    private static ShiftLetter letter(Record row) {
        return new ShiftLetter(
                row.get(SHIFT.UUID),
                row.get(SHIFT.ASKED),
                row.get(SHIFT.STATE),
                row.get(USERS.EMAIL),
                Objects.requireNonNullElse(row.get(USERS.FIRST_NAME), row.get(USERS.EMAIL)),
                row.get(EVENT.NAME),
                row.get(ORGANISATION.NAME),
                details(row),
                row.get(CALL_TIME.STARTS_AT_WRITTEN),
                row.get(CALL_TIME.ENDS_AT_WRITTEN),
                row.get(CALL_TIME.TIMEZONE),
                row.get(SHIFT.ENDS_AT));
    }

    private static String details(Record row) {
        return Stream.of(
                        joined(" ", row.get(STAFF_POSITION.NAME), inBrackets(row.get(SKILL_LEVEL.NAME))),
                        joined(
                                ", ",
                                row.get(EVENT.VENUE_NAME),
                                row.get(EVENT.VENUE_ADDRESS),
                                row.get(EVENT.VENUE_CITY)),
                        Objects.requireNonNullElse(
                                row.get(CALL_TIME.DRESS_CODE),
                                Objects.requireNonNullElse(row.get(EVENT.DRESS_CODE), "")),
                        row.get(CALL_TIME.PAY_RATE) == null
                                ? ""
                                : joined(
                                        " / ",
                                        row.get(CALL_TIME.PAY_RATE).toPlainString(),
                                        row.get(CALL_TIME.PAY_UNIT)))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String inBrackets(@Nullable String text) {
        return text == null ? null : "(" + text + ")";
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }
}
