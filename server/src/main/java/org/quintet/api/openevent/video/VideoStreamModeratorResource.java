package org.quintet.api.openevent.video;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.schema.Tables.USERS;
import static org.quintet.schema.Tables.VIDEO_STREAM_MODERATOR;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceType;
import org.quintet.video.InviteVideoModerator;
import org.quintet.video.VideoAccess;
import org.springframework.stereotype.Component;

/** Type {@code video-stream-moderator}: an address whose owner moderates a stream. */
@Component
class VideoStreamModeratorResource implements OpenEventResource {

    /** Moderators and the users who have verified their addresses. */
    private static final Table<Record2<Long, Long>> USERS_OF = select(
                    VIDEO_STREAM_MODERATOR.ID.as("moderator_id"), USERS.ID.as("user_id"))
            .from(VIDEO_STREAM_MODERATOR)
            .join(USERS)
            .on(lower(USERS.EMAIL).eq(lower(VIDEO_STREAM_MODERATOR.EMAIL)))
            .where(USERS.IS_VERIFIED)
            .and(USERS.DELETED_AT.isNull())
            .asTable("user_of_moderator");

    private static final Field<Long> MODERATOR = DSL.field(DSL.name("user_of_moderator", "moderator_id"), Long.class);
    private static final Field<Long> USER = DSL.field(DSL.name("user_of_moderator", "user_id"), Long.class);

    private final StreamParts parts;
    private final InviteVideoModerator inviteVideoModerator;
    private final ResourceType<OpenEventCaller> type;

    VideoStreamModeratorResource(StreamParts parts, InviteVideoModerator inviteVideoModerator) {
        this.parts = parts;
        this.inviteVideoModerator = inviteVideoModerator;
        Permission<OpenEventCaller> ofItsEvent = parts.ofItsEvent(
                EventAuthority.COORGANIZER,
                VIDEO_STREAM_MODERATOR,
                VIDEO_STREAM_MODERATOR.ID,
                VIDEO_STREAM_MODERATOR.VIDEO_STREAM_ID);
        this.type = ResourceType.<OpenEventCaller>named("video-stream-moderator")
                .stored(VIDEO_STREAM_MODERATOR, VIDEO_STREAM_MODERATOR.ID)
                .visibleRows(VideoStreamModeratorResource::rows)
                .list(nobody())
                .listUnder("video-stream", "moderators", parts.ofParentsEvent(EventAuthority.COORGANIZER))
                .listAt("/users/{user}/video-stream-moderators", ownList(), VideoStreamModeratorResource::ofUser)
                .create(StreamParts.atSomeEvent())
                .createAt("/video-streams/{id}/video-stream-moderators", StreamParts.atSomeEvent())
                .get(ofItsEvent)
                .update(ofItsEvent)
                .delete(ofItsEvent)
                .createdBy(this::create)
                .beforeUpdate(parts::inOwnStream)
                .attribute("email", VIDEO_STREAM_MODERATOR.EMAIL, email().required())
                .toOne(
                        StreamParts.STREAM,
                        VIDEO_STREAM_MODERATOR.VIDEO_STREAM_ID,
                        StreamParts.STREAM,
                        it -> it.required())
                .toOneThrough(
                        "user",
                        Between.rowsOf(USERS_OF, MODERATOR, USER),
                        "user",
                        it -> it.readOnly().alsoAt("/video-stream-moderator/{id}/user"))
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        parts.inOwnStream(attempt, changes);
        return Long.toString(inviteVideoModerator.execute(
                changes.relatedId(StreamParts.STREAM).orElseThrow(),
                changes.text("email").orElseThrow()));
    }

    private static Condition rows(Attempt<OpenEventCaller> attempt) {
        Condition own = attempt.caller()
                .caller()
                .ifSignedIn(user -> VideoAccess.isAddressOf(user, VIDEO_STREAM_MODERATOR.EMAIL));
        return StreamParts.organised(VIDEO_STREAM_MODERATOR.VIDEO_STREAM_ID, attempt)
                .or(own);
    }

    private static Permission<OpenEventCaller> nobody() {
        return new Permission<>("nobody", _ -> {
            throw JsonApiException.forbidden(ErrorSource.text(""), "Cannot query all moderators");
        });
    }

    private static Permission<OpenEventCaller> ownList() {
        return new Permission<>("user himself, admin", attempt -> {
            User user = attempt.caller().requireUser();
            if (!user.isPlatformStaff() && !Optional.of(user.id()).equals(userOf(attempt))) {
                throw Permissions.forbidden();
            }
        });
    }

    private static Condition ofUser(Attempt<OpenEventCaller> attempt) {
        return exists(selectOne()
                .from(USERS)
                .where(USERS.ID.eq(userOf(attempt).orElse(0L)))
                .and(USERS.IS_VERIFIED)
                .and(lower(USERS.EMAIL).eq(lower(VIDEO_STREAM_MODERATOR.EMAIL))));
    }

    private static Optional<Long> userOf(Attempt<OpenEventCaller> attempt) {
        return Optional.ofNullable(attempt.variables().get("user"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
