package org.quintet.api.openevent.groups;

import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.GROUP_FOLLOW;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.groups.FollowGroup;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.quintet.jsonapi.ResourceType;
import org.springframework.stereotype.Component;

/** Type {@code user-follow-group}: who follows which group. Everybody follows and stops following for himself. */
@Component
class UserFollowGroupResource implements OpenEventResource {

    private final DSLContext sql;
    private final FollowGroup followGroup;
    private final ResourceType<OpenEventCaller> type;

    UserFollowGroupResource(DSLContext sql, FollowGroup followGroup) {
        this.sql = sql;
        this.followGroup = followGroup;
        this.type = ResourceType.<OpenEventCaller>named("user-follow-group")
                .stored(GROUP_FOLLOW, GROUP_FOLLOW.ID)
                .visibleRows(_ -> GROUP_FOLLOW.GROUP_ID.in(
                        DSL.select(EVENT_GROUP.ID).from(EVENT_GROUP).where(EVENT_GROUP.DELETED_AT.isNull())))
                .create(Permissions.signedIn())
                .get(Permissions.signedIn())
                .delete(follower())
                .listUnder("group", "followers", Permissions.signedIn())
                .listUnder("user", "followed-groups", Permissions.belowUserHimself())
                .createdBy(this::follow)
                .attribute("created-at", GROUP_FOLLOW.CREATED_AT, datetime().readOnly())
                .toOne("group", GROUP_FOLLOW.GROUP_ID, "group", it -> it.required())
                .toOne("user", GROUP_FOLLOW.USER_ID, "user", it -> it.readOnly())
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private Permission<OpenEventCaller> follower() {
        return new Permission<>("follower himself", attempt -> {
            long userId = sql.select(GROUP_FOLLOW.USER_ID)
                    .from(GROUP_FOLLOW)
                    .where(GROUP_FOLLOW.ID.eq(attempt.rowId()))
                    .fetchOptional(GROUP_FOLLOW.USER_ID)
                    .orElseThrow(Permissions::notThere);
            if (userId != attempt.caller().requireUser().id()) {
                throw JsonApiException.forbidden(
                        new ErrorSource.Members(Map.of("source", "user_id")),
                        "User have no permission to delete follower");
            }
        });
    }

    private String follow(Attempt<OpenEventCaller> attempt, Changes changes) {
        return Long.toString(followGroup.execute(
                attempt.caller().requireUser(), changes.relatedId("group").orElseThrow()));
    }
}
