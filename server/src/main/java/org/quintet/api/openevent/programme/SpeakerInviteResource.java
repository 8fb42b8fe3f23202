package org.quintet.api.openevent.programme;

import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SPEAKER_INVITE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventAccess;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceType;
import org.quintet.programme.sessions.SessionPeople;
import org.quintet.programme.speakers.InviteSpeaker;
import org.quintet.programme.speakers.WithdrawSpeakerInvite;
import org.springframework.stereotype.Component;

/** Type {@code speaker-invite}: somebody is asked to speak in a session; not in the document, but the frontend calls it. */
@Component
class SpeakerInviteResource implements OpenEventResource {

    private final DSLContext sql;
    private final SessionPermissions permissions;
    private final InviteSpeaker inviteSpeaker;
    private final ResourceType<OpenEventCaller> type;

    SpeakerInviteResource(
            DSLContext sql,
            Permissions rights,
            SessionPermissions permissions,
            InviteSpeaker inviteSpeaker,
            WithdrawSpeakerInvite withdraw) {
        this.sql = sql;
        this.permissions = permissions;
        this.inviteSpeaker = inviteSpeaker;
        this.type = ResourceType.<OpenEventCaller>named("speaker-invite")
                .stored(SPEAKER_INVITE, SPEAKER_INVITE.ID)
                .visibleRows(SpeakerInviteResource::rows)
                .listUnder("session", "speaker-invites", permissions.belowParticipant())
                .listUnder("event", "speaker-invites", rights.atParentEvent(EventAuthority.COORGANIZER))
                .create(Permissions.toldByBody("session's creator or speaker, event's organisers, admin"))
                .get(invitee())
                .delete(permissions.inviter())
                .createdBy(this::create)
                .deletedBy(attempt -> withdraw.execute(attempt.caller().requireUser(), attempt.rowId()))
                .attribute("email", SPEAKER_INVITE.EMAIL, email().required())
                .attribute("status", SPEAKER_INVITE.STATUS, string())
                .toOne("session", SPEAKER_INVITE.SESSION_ID, "session", it -> it.required())
                .toOne("event", SPEAKER_INVITE.EVENT_ID, "event", it -> it.required())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    /** The invited sees his own, and the session's people theirs. */
    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        return attempt.caller()
                .caller()
                .ifSignedInOrStaff(user -> SessionPeople.hasAddress(SPEAKER_INVITE.EMAIL, user)
                        .or(SPEAKER_INVITE.INVITED_BY.eq(user.id()))
                        .or(SessionPeople.speaks(SPEAKER_INVITE.SESSION_ID, user))
                        .or(SessionPeople.proposed(SPEAKER_INVITE.SESSION_ID, user))
                        .or(DSL.exists(DSL.selectOne()
                                .from(EVENT)
                                .where(EVENT.ID.eq(SPEAKER_INVITE.EVENT_ID))
                                .and(EventAccess.organisedBy(attempt.caller().caller())))));
    }

    private Permission<OpenEventCaller> invitee() {
        return new Permission<>("invited user, session's creator or speaker, event's organisers, admin", attempt -> {
            User user = attempt.caller().requireUser();
            boolean invited = sql.fetchExists(
                    SPEAKER_INVITE,
                    SPEAKER_INVITE.ID.eq(attempt.rowId()).and(SessionPeople.hasAddress(SPEAKER_INVITE.EMAIL, user)));
            if (!invited) {
                permissions.inviter().check().accept(attempt);
            }
        });
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        changes.text("status").filter(status -> !status.equals("pending")).ifPresent(_ -> {
            throw JsonApiException.forbidden(
                    ErrorSource.pointer("/data/attributes/status"), "A new invitation is pending");
        });
        return Long.toString(inviteSpeaker.execute(
                attempt.caller().requireUser(),
                changes.relatedId("event").orElseThrow(),
                changes.relatedId("session").orElseThrow(),
                changes.text("email").orElseThrow()));
    }
}
