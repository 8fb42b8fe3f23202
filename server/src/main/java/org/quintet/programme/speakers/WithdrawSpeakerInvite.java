package org.quintet.programme.speakers;

import static org.quintet.schema.Tables.SPEAKER_INVITE;

import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.SessionPeople;
import org.quintet.schema.tables.records.SpeakerInviteRecord;

/** Takes back an invitation to speak. */
@UseCase
public class WithdrawSpeakerInvite {

    private final DSLContext sql;
    private final SessionPeople people;

    WithdrawSpeakerInvite(DSLContext sql, SessionPeople people) {
        this.sql = sql;
        this.people = people;
    }

    /**
     * Removes it.
     *
     * @throws Failure.NotFound if there is no such invitation
     * @throws Failure.NotAllowed if {@code actor} has nothing to do with the session
     * @throws Failure.Conflict if it was accepted
     */
    public void execute(User actor, long inviteId) {
        SpeakerInviteRecord invite = sql.selectFrom(SPEAKER_INVITE)
                .where(SPEAKER_INVITE.ID.eq(inviteId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Failure.NotFound("speaker invite"));
        if (!people.organises(actor, invite.getEventId()) && !people.takesPart(actor, invite.getSessionId())) {
            throw new Failure.NotAllowed("Speaker access is required.");
        }
        if (invite.getStatus().equals(SpeakerInvites.ACCEPTED)) {
            throw new Failure.Conflict(SPEAKER_INVITE.STATUS.getName(), "Accepted invites cannot be deleted.");
        }
        sql.deleteFrom(SPEAKER_INVITE).where(SPEAKER_INVITE.ID.eq(inviteId)).execute();
    }
}
