package org.quintet.staffing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.quintet.schema.Tables.CALL_TIME;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SKILL_LEVEL;
import static org.quintet.schema.Tables.STAFF_POSITION;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.events.archive.RootEvent;
import org.quintet.platform.archive.ArchivedTable;
import org.quintet.platform.archive.ArchivedTables;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.time.TimeZones;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.springframework.stereotype.Component;

/** What archives have of call times: who is needed, and when; not who comes. Positions and skills go by their names. */
@Component
class CallTimeFiles implements ArchivedTables {

    @Override
    public List<ArchivedTable> tables() {
        return List.of(ArchivedTable.named("call_times", CALL_TIME, CALL_TIME.EVENT_ID::eq)
                .identifiedBy(CALL_TIME.ID)
                .of(CALL_TIME.EVENT_ID)
                .named(
                        "position",
                        CALL_TIME.POSITION_NUMBER,
                        field(select(STAFF_POSITION.NAME)
                                .from(STAFF_POSITION)
                                .where(STAFF_POSITION.ORGANISATION_ID.eq(CALL_TIME.ORGANISATION_ID))
                                .and(STAFF_POSITION.NUMBER.eq(CALL_TIME.POSITION_NUMBER))),
                        (name, event) -> field(select(STAFF_POSITION.NUMBER)
                                .from(STAFF_POSITION)
                                .where(ofOrganisationOf(event, STAFF_POSITION.ORGANISATION_ID))
                                .and(STAFF_POSITION.NAME.equalIgnoreCase(name))))
                .named(
                        "skill_level",
                        CALL_TIME.SKILL_LEVEL_NUMBER,
                        field(select(SKILL_LEVEL.NAME)
                                .from(SKILL_LEVEL)
                                .where(SKILL_LEVEL.ORGANISATION_ID.eq(CALL_TIME.ORGANISATION_ID))
                                .and(SKILL_LEVEL.NUMBER.eq(CALL_TIME.SKILL_LEVEL_NUMBER))),
                        (name, event) -> field(select(SKILL_LEVEL.NUMBER)
                                .from(SKILL_LEVEL)
                                .where(ofOrganisationOf(event, SKILL_LEVEL.ORGANISATION_ID))
                                .and(SKILL_LEVEL.NAME.equalIgnoreCase(name))))
                .settled(CallTimeFiles::settle)
                .without(CALL_TIME.ACCEPTED)
                .computed(CALL_TIME.ORGANISATION_ID, RootEvent.ORGANISATION)
                .computed(CALL_TIME.CREATED_AT, RootEvent.CREATION)
                .computed(CALL_TIME.UPDATED_AT, RootEvent.CREATION)
                .declared());
    }

    private static void settle(CallTimeRecord callTime) {
        ZoneId zone = Optional.ofNullable(callTime.getTimezone())
                .flatMap(TimeZones::named)
                .orElseThrow(() -> new Failure.Invalid(CALL_TIME.TIMEZONE.getName(), "must be a time zone"));
        CallTimeRules.settle(callTime, zone);
    }

    private static Condition ofOrganisationOf(long event, Field<Long> organisation) {
        return organisation.eq(select(EVENT.ORGANISATION_ID).from(EVENT).where(EVENT.ID.eq(event)));
    }
}
