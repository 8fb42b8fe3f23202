package org.quintet.organisations;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.val;
import static org.quintet.schema.Tables.MEMBERSHIP;

import java.time.Clock;
import org.jooq.DSLContext;
import org.quintet.platform.usecases.UseCase;

/** Makes a user a member, or gives a member another role. */
@UseCase
class JoinOrganisation {

    private final DSLContext sql;
    private final Clock clock;

    JoinOrganisation(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code asDefault}: from now on his events go here when his client names no organisation. */
    public void execute(long organisationId, long userId, Role role, boolean asDefault) {
        if (asDefault) {
            sql.update(MEMBERSHIP)
                    .set(MEMBERSHIP.IS_DEFAULT, false)
                    .where(MEMBERSHIP.USER_ID.eq(userId))
                    .and(MEMBERSHIP.IS_DEFAULT)
                    .execute();
        }
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ORGANISATION_ID, organisationId)
                .set(MEMBERSHIP.USER_ID, userId)
                .set(MEMBERSHIP.ROLE, role.word())
                .set(MEMBERSHIP.IS_DEFAULT, asDefault)
                .set(MEMBERSHIP.JOINED_AT, clock.instant())
                .onConflict(MEMBERSHIP.ORGANISATION_ID, MEMBERSHIP.USER_ID)
                .doUpdate()
                .set(MEMBERSHIP.ROLE, excluded(MEMBERSHIP.ROLE))
                .set(MEMBERSHIP.IS_DEFAULT, asDefault ? val(true) : MEMBERSHIP.IS_DEFAULT)
                .execute();
    }
}
