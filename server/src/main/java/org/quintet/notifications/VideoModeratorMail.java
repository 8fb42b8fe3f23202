package org.quintet.notifications;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.VIDEO_STREAM;
import static org.quintet.schema.Tables.VIDEO_STREAM_MODERATOR;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jooq.DSLContext;
import org.quintet.installation.FrontendAddress;
import org.quintet.video.VideoModeratorInvited;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells moderators of a stream that they are. */
@Component
class VideoModeratorMail {

    private static final String ACTION = "video_moderator_invite";

    private final DSLContext sql;
    private final QueueMail queueMail;
    private final FrontendAddress frontend;

    VideoModeratorMail(DSLContext sql, QueueMail queueMail, FrontendAddress frontend) {
        this.sql = sql;
        this.queueMail = queueMail;
        this.frontend = frontend;
    }

    /** A moderator who is none any more by now gets no mail. */
    @ApplicationModuleListener
    void on(VideoModeratorInvited invited) {
        sql.select(VIDEO_STREAM_MODERATOR.EMAIL, VIDEO_STREAM.NAME, VIDEO_STREAM.ID, EVENT.NAME, EVENT.IDENTIFIER)
                .from(VIDEO_STREAM_MODERATOR)
                .join(VIDEO_STREAM)
                .on(VIDEO_STREAM.ID.eq(VIDEO_STREAM_MODERATOR.VIDEO_STREAM_ID))
                .join(EVENT)
                .on(EVENT.ID.eq(VIDEO_STREAM.EVENT_ID))
                .where(VIDEO_STREAM_MODERATOR.ID.eq(invited.moderatorId()))
                .fetchOptional()
                .ifPresent(row -> queueMail.execute(NewMail.of(
                        ACTION + ":" + invited.moderatorId(),
                        ACTION,
                        row.value1(),
                        Map.of(
                                "email", row.value1(),
                                "video", row.value2(),
                                "event", row.value4(),
                                "link", link(row.value5(), row.value2(), row.value3())))));
    }

    private String link(String event, String name, long stream) {
        String readable = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return frontend.url() + "/e/" + event + "/video/" + readable + "/" + stream;
    }
}
