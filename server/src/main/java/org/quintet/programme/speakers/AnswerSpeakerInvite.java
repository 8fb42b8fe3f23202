package org.quintet.programme.speakers;

import static org.jooq.impl.DSL.lower;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SESSION_SPEAKER;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.SPEAKER_INVITE;

import java.util.Locale;
import org.jooq.DSLContext;
import org.quintet.identity.User;
import org.quintet.platform.database.Rows;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.usecases.UseCase;
import org.quintet.programme.sessions.Sessions;
import org.quintet.schema.tables.records.SpeakerInviteRecord;

/** Accepts or rejects an invitation to speak. */
@UseCase
public class AnswerSpeakerInvite {

    private final DSLContext sql;

    AnswerSpeakerInvite(DSLContext sql) {
        this.sql = sql;
    }

    /** What the invited says. */
    public enum Word {
        ACCEPT,
        REJECT
    }

    /**
     * Whoever accepts speaks in the session from now on.
     *
     * @throws Failure.NotFound if there is no such invitation, or its session is gone, or {@code invited} accepts and is not
     *     among the event's speakers
     * @throws Failure.NotAllowed if it is for somebody else, or {@code invited} accepts without having proved his address
     * @throws Failure.Conflict if it was answered already
     */
    public void execute(User invited, long inviteId, Word word) {
        SpeakerInviteRecord invite = lock(inviteId);
        if (!invite.getEmail().toLowerCase(Locale.ROOT).equals(invited.email().toLowerCase(Locale.ROOT))) {
            throw new Failure.NotAllowed("Invitee access is required.");
        }
        if (!invite.getStatus().equals(SpeakerInvites.PENDING)) {
            throw new Failure.Conflict(
                    SPEAKER_INVITE.STATUS.getName(), "Invite is already " + invite.getStatus() + ".");
        }
        switch (word) {
            case ACCEPT -> accept(invited, invite);
            case REJECT -> note(inviteId, SpeakerInvites.REJECTED);
        }
    }

    private SpeakerInviteRecord lock(long inviteId) {
        return sql.select(SPEAKER_INVITE.fields())
                .from(SPEAKER_INVITE)
                .join(SESSION)
                .on(SESSION.ID.eq(SPEAKER_INVITE.SESSION_ID))
                .where(SPEAKER_INVITE.ID.eq(inviteId))
                .and(Sessions.present())
                .forUpdate()
                .of(SPEAKER_INVITE)
                .fetchOptional(row -> Rows.part(row, SPEAKER_INVITE))
                .orElseThrow(() -> new Failure.NotFound("speaker invite"));
    }

    private void accept(User invited, SpeakerInviteRecord invite) {
        if (!invited.isVerified()) {
            throw new Failure.NotAllowed("User must be verified to accept the invite.");
        }
        long speakerId = sql.select(SPEAKER.ID)
                .from(SPEAKER)
                .where(SPEAKER.EVENT_ID.eq(invite.getEventId()))
                .and(SPEAKER.DELETED_AT.isNull())
                .and(lower(SPEAKER.EMAIL).eq(invited.email().toLowerCase(Locale.ROOT)))
                .fetchOptional(SPEAKER.ID)
                .orElseThrow(() -> new Failure.NotFound("speaker"));
        sql.insertInto(SESSION_SPEAKER)
                .set(SESSION_SPEAKER.SESSION_ID, invite.getSessionId())
                .set(SESSION_SPEAKER.SPEAKER_ID, speakerId)
                .onConflictDoNothing()
                .execute();
        note(invite.getId(), SpeakerInvites.ACCEPTED);
    }

    private void note(long inviteId, String status) {
        sql.update(SPEAKER_INVITE)
                .set(SPEAKER_INVITE.STATUS, status)
                .where(SPEAKER_INVITE.ID.eq(inviteId))
                .execute();
    }
}
