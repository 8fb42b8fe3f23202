package org.quintet.staffing;

import static org.quintet.schema.Tables.SKILL_LEVEL;
import static org.quintet.schema.Tables.STAFFING_NUMBER;
import static org.quintet.schema.Tables.STAFF_POSITION;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.quintet.organisations.OrganisationCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives every new organisation a few positions and skill levels to begin with, which it may rename: EventStaff's document
 * uses the first of each without a word on where they come from.
 */
@Component
class StartingDirectories {

    private static final List<String> POSITIONS = List.of("Server", "Bartender", "Host");
    private static final List<String> SKILL_LEVELS = List.of("Beginner", "Experienced", "Lead");

    private final DSLContext sql;
    private final Clock clock;

    StartingDirectories(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    void on(OrganisationCreated created) {
        long organisationId = created.organisationId();
        Instant now = clock.instant();
        sql.insertInto(
                        STAFF_POSITION,
                        STAFF_POSITION.ORGANISATION_ID,
                        STAFF_POSITION.NUMBER,
                        STAFF_POSITION.NAME,
                        STAFF_POSITION.CREATED_AT,
                        STAFF_POSITION.UPDATED_AT)
                .valuesOfRows(IntStream.range(0, POSITIONS.size())
                        .mapToObj(index -> DSL.row(organisationId, index + 1, POSITIONS.get(index), now, now))
                        .toList())
                .execute();
        sql.insertInto(
                        SKILL_LEVEL,
                        SKILL_LEVEL.ORGANISATION_ID,
                        SKILL_LEVEL.NUMBER,
                        SKILL_LEVEL.NAME,
                        SKILL_LEVEL.CREATED_AT,
                        SKILL_LEVEL.UPDATED_AT)
                .valuesOfRows(IntStream.range(0, SKILL_LEVELS.size())
                        .mapToObj(index -> DSL.row(organisationId, index + 1, SKILL_LEVELS.get(index), now, now))
                        .toList())
                .execute();
        sql.insertInto(STAFFING_NUMBER, STAFFING_NUMBER.ORGANISATION_ID, STAFFING_NUMBER.KIND, STAFFING_NUMBER.LAST)
                .values(organisationId, Directory.POSITIONS.kind(), POSITIONS.size())
                .values(organisationId, Directory.SKILL_LEVELS.kind(), SKILL_LEVELS.size())
                .execute();
    }
}
