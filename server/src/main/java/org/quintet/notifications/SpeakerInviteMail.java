package org.quintet.notifications;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.SESSION;
import static org.quintet.schema.Tables.SPEAKER_INVITE;
import static org.quintet.schema.Tables.USERS;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.quintet.installation.FrontendAddress;
import org.quintet.programme.speakers.SpeakerInvited;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks somebody to speak in a session. */
@Component
class SpeakerInviteMail {

    private static final String ACTION = "speaker_invite";

    private final DSLContext sql;
    private final QueueMail queueMail;
    private final FrontendAddress frontend;

    SpeakerInviteMail(DSLContext sql, QueueMail queueMail, FrontendAddress frontend) {
        this.sql = sql;
        this.queueMail = queueMail;
        this.frontend = frontend;
    }

    /** An invitation that was taken back by now sends no mail. */
    @ApplicationModuleListener
    void on(SpeakerInvited invited) {
        sql.select(SPEAKER_INVITE.EMAIL, SESSION.TITLE, EVENT.NAME, EVENT.IDENTIFIER, USERS.FIRST_NAME, USERS.EMAIL)
                .from(SPEAKER_INVITE)
                .join(SESSION)
                .on(SESSION.ID.eq(SPEAKER_INVITE.SESSION_ID))
                .join(EVENT)
                .on(EVENT.ID.eq(SPEAKER_INVITE.EVENT_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(SPEAKER_INVITE.INVITED_BY))
                .where(SPEAKER_INVITE.ID.eq(invited.inviteId()))
                .fetchOptional()
                .ifPresent(row -> queueMail.execute(NewMail.of(
                        ACTION + ":" + invited.inviteId(),
                        ACTION,
                        row.value1(),
                        Map.of(
                                "email", row.value1(),
                                "session", row.value2(),
                                "event", row.value3(),
                                "inviter",
                                        Optional.ofNullable(row.value5())
                                                .or(() -> Optional.ofNullable(row.value6()))
                                                .orElse(row.value3()),
                                "link", frontend.url() + "/e/" + row.value4() + "/cfs"))));
    }
}
