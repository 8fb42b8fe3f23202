package org.quintet.video;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.VIDEO_STREAM;
import static org.quintet.schema.Tables.VIDEO_STREAM_MODERATOR;

import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.events.EventAccess;
import org.quintet.identity.Caller;
import org.quintet.identity.Emails;
import org.quintet.identity.User;

/** Who may watch which stream. Conditions are for queries on the table {@code video_stream}. */
public final class VideoAccess {

    private VideoAccess() {}

    /** Streams of events that are not deleted and that the caller organises, moderates or otherwise takes part in. */
    public static Condition watchedBy(Caller caller) {
        return exists(selectOne()
                .from(EVENT)
                .where(EVENT.ID.eq(VIDEO_STREAM.EVENT_ID))
                .and(EventAccess.present())
                .and(EventAccess.organisedBy(caller).or(takesPart(caller))));
    }

    /** This is the place for speakers of accepted sessions and for holders of tickets. */
    private static Condition takesPart(Caller caller) {
        return caller.ifSignedIn(VideoAccess::moderates);
    }

    private static Condition moderates(User user) {
        return exists(selectOne()
                .from(VIDEO_STREAM_MODERATOR)
                .where(VIDEO_STREAM_MODERATOR.VIDEO_STREAM_ID.eq(VIDEO_STREAM.ID))
                .and(isAddressOf(user, VIDEO_STREAM_MODERATOR.EMAIL)));
    }

    /** The address is the user's; one that he has not verified is nobody's. */
    public static Condition isAddressOf(User user, Field<String> email) {
        return user.isVerified() ? Emails.same(email, user.email()) : falseCondition();
    }
}
