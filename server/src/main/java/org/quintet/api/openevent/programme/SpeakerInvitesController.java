package org.quintet.api.openevent.programme;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SPEAKER;
import static org.quintet.schema.Tables.SPEAKER_INVITE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.quintet.identity.User;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.quintet.programme.speakers.AnswerSpeakerInvite;
import org.quintet.programme.speakers.AnswerSpeakerInvite.Word;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers to invitations to speak; not in the document, but the frontend calls them, with GET. A HEAD, which nobody means so,
 * is refused.
 */
@RestController
class SpeakerInvitesController {

    private final DSLContext sql;
    private final AnswerSpeakerInvite answer;

    SpeakerInvitesController(DSLContext sql, AnswerSpeakerInvite answer) {
        this.sql = sql;
        this.answer = answer;
    }

    @RequestMapping(
            path = "/v1/speaker-invites/{id:\\d{1,18}}/accept-invite",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Permits(Who.SIGNED_IN)
    Map<String, Object> accept(@PathVariable long id, User user, HttpServletRequest request) {
        refuseHead(request);
        answer.execute(user, id, Word.ACCEPT);
        return accepted(id);
    }

    @RequestMapping(
            path = "/v1/speaker-invites/{id:\\d{1,18}}/reject-invite",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Permits(Who.SIGNED_IN)
    Map<String, Object> reject(@PathVariable long id, User user, HttpServletRequest request) {
        refuseHead(request);
        answer.execute(user, id, Word.REJECT);
        return Map.of("success", true, "message", "Rejected invite successfully");
    }

    private static void refuseHead(HttpServletRequest request) {
        if (request.getMethod().equals("HEAD")) {
            throw new Failure.MethodNotAllowed("HEAD", List.of("GET", "POST"));
        }
    }

    private Map<String, Object> accepted(long id) {
        var row = sql.select(SPEAKER_INVITE.EMAIL, EVENT.ID, EVENT.IDENTIFIER, SESSION.ID, SPEAKER.ID, SPEAKER.NAME)
                .from(SPEAKER_INVITE)
                .join(EVENT)
                .on(EVENT.ID.eq(SPEAKER_INVITE.EVENT_ID))
                .join(SESSION)
                .on(SESSION.ID.eq(SPEAKER_INVITE.SESSION_ID))
                .join(SPEAKER)
                .on(SPEAKER.EVENT_ID.eq(EVENT.ID))
                .and(SPEAKER.DELETED_AT.isNull())
                .and(DSL.lower(SPEAKER.EMAIL).eq(DSL.lower(SPEAKER_INVITE.EMAIL)))
                .where(SPEAKER_INVITE.ID.eq(id))
                .fetchSingle();
        Map<String, Object> accepted = new LinkedHashMap<>();
        accepted.put("email", row.value1());
        accepted.put("event", row.value2());
        accepted.put("event_identifier", row.value3());
        accepted.put("session", row.value4());
        accepted.put("speaker", row.value5());
        accepted.put("name", row.value6());
        return accepted;
    }
}
