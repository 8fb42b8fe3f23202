package org.quintet.api.eventstaff.staffing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.SHIFT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.RoundingMode;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.eventstaff.protocol.LocalTimes;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.quintet.staffing.ShiftState;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A call time: the nine fields of the document (section Get Single Event), and how far it is covered where that was asked.
 *
 * @param payrate with two decimals
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CallTimeView(
        long id,
        @Nullable Integer positionId,
        @Nullable Integer skillLevelId,
        int count,
        String startTime,
        String endTime,
        @Nullable String payrate,
        @Nullable String payrateUnit,
        @Nullable String dressCode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Coverage coverage) {

    private static final int PAY_DECIMALS = 2;

    static final Field<Integer> ASSIGNED = countOf(ShiftState.ASSIGNED);
    static final Field<Integer> DECLINED = countOf(ShiftState.DECLINED);

    /**
     * How many of how many come.
     *
     * @param assigned who has not answered
     * @param open for how many places nobody has accepted
     */
    record Coverage(int required, int accepted, int assigned, int declined, int open) {}

    private static Field<Integer> countOf(ShiftState state) {
        return field(selectCount()
                        .from(SHIFT)
                        .where(SHIFT.CALL_TIME_ID.eq(CALL_TIME.ID))
                        .and(SHIFT.STATE.eq(state.word())))
                .as(state.word());
    }

    public static CallTimeView of(CallTimeRecord callTime) {
        return of(callTime, null);
    }

    static CallTimeView of(CallTimeRecord callTime, int assigned, int declined) {
        int required = callTime.getHeadcount();
        int accepted = callTime.getAccepted();
        return of(callTime, new Coverage(required, accepted, assigned, declined, required - accepted));
    }

    private static CallTimeView of(CallTimeRecord callTime, @Nullable Coverage coverage) {
        return new CallTimeView(
                callTime.getId(),
                callTime.getPositionNumber(),
                callTime.getSkillLevelNumber(),
                callTime.getHeadcount(),
                startTime(callTime),
                endTime(callTime),
                Optional.ofNullable(callTime.getPayRate())
                        .map(rate -> rate.setScale(PAY_DECIMALS, RoundingMode.UNNECESSARY)
                                .toPlainString())
                        .orElse(null),
                callTime.getPayUnit(),
                callTime.getDressCode(),
                coverage);
    }

    static String startTime(CallTimeRecord callTime) {
        return LocalTimes.show(callTime.getStartsLocal(), callTime.getStartsAtWritten());
    }

    static String endTime(CallTimeRecord callTime) {
        return LocalTimes.show(callTime.getEndsLocal(), callTime.getEndsAtWritten());
    }
}
