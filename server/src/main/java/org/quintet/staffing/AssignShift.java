package org.quintet.staffing;

import static org.quintet.schema.Tables.SHIFT;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.identity.Users;
import org.quintet.organisations.Organisations;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.CallTimeRecord;
import org.quintet.schema.tables.records.ShiftRecord;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Asks a person to come to a call time, by mail. More may be asked than are needed: the first to accept are taken. Nobody
 * is asked for two places at once, whoever asks.
 */
@UseCase
public class AssignShift {

    private static final int MOST_PER_CALL_TIME = 10_000;

    private final DSLContext sql;
    private final Clock clock;
    private final StaffedEvents events;
    private final ShiftStates states;
    private final Users users;
    private final Organisations organisations;
    private final ApplicationEventPublisher domainEvents;

    AssignShift(
            DSLContext sql,
            Clock clock,
            StaffedEvents events,
            ShiftStates states,
            Users users,
            Organisations organisations,
            ApplicationEventPublisher domainEvents) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
        this.states = states;
        this.users = users;
        this.organisations = organisations;
        this.domainEvents = domainEvents;
    }

    /**
     * Returns the shift. Who declined before, or was called off, is asked again.
     *
     * @throws Failure.NotFound if there is no such event, or it has no such call time
     * @throws Failure.NotAllowed if {@code actor} does not work for the event
     * @throws Failure.Invalid if the person does not belong to the event's organisation
     * @throws Failure.Conflict if the event is cancelled, the person is asked already, or works elsewhere at that time
     */
    public ShiftRecord execute(User actor, long eventId, long callTimeId, long personId) {
        events.lock(actor, eventId);
        CallTimeRecord callTime = events.lockCallTime(eventId, callTimeId);
        requireMember(callTime.getOrganisationId(), personId);
        Optional<ShiftRecord> before = sql.selectFrom(SHIFT)
                .where(SHIFT.CALL_TIME_ID.eq(callTimeId))
                .and(SHIFT.USER_ID.eq(personId))
                .forUpdate()
                .fetchOptional();
        ShiftRecord shift = before.isPresent() ? askAgain(before.get()) : insert(callTime, personId);
        domainEvents.publishEvent(new ShiftAssigned(shift.getId(), shift.getAsked()));
        return shift;
    }

    private void requireMember(long organisationId, long personId) {
        if (users.withId(personId)
                .flatMap(person -> organisations.membershipIn(organisationId, person))
                .isEmpty()) {
            throw new Failure.Invalid(SHIFT.USER_ID.getName(), "must be a user of the business");
        }
    }

    private ShiftRecord askAgain(ShiftRecord shift) {
        if (ShiftState.of(shift.getState()).orElseThrow().isStanding()) {
            throw new Failure.Conflict(SHIFT.USER_ID.getName(), "The person is assigned already");
        }
        shift.setAsked(shift.getAsked() + 1);
        shift.setAnsweredAt(null);
        return states.move(shift, ShiftState.ASSIGNED);
    }

    private ShiftRecord insert(CallTimeRecord callTime, long personId) {
        if (sql.fetchCount(SHIFT, SHIFT.CALL_TIME_ID.eq(callTime.getId())) >= MOST_PER_CALL_TIME) {
            throw new Failure.Conflict("call_time_id", "No more people can be asked");
        }
        Instant now = clock.instant();
        try {
            return sql.insertInto(SHIFT)
                    .set(SHIFT.CALL_TIME_ID, callTime.getId())
                    .set(SHIFT.USER_ID, personId)
                    .set(SHIFT.STATE, ShiftState.ASSIGNED.word())
                    .set(SHIFT.STARTS_AT, callTime.getStartsAt())
                    .set(SHIFT.ENDS_AT, callTime.getEndsAt())
                    .set(SHIFT.CREATED_AT, now)
                    .set(SHIFT.UPDATED_AT, now)
                    .returning()
                    .fetchSingle();
        } catch (RuntimeException e) {
            throw ShiftStates.refusal(e);
        }
    }
}
