package org.quintet.api.openevent.groups;

import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.GROUP_ROLE;

import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.EventGroups;
import org.quintet.identity.User;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.ErrorSource;
import org.quintet.jsonapi.JsonApiException;
import org.quintet.jsonapi.Permission;
import org.springframework.stereotype.Component;

/** Who may do what with a group, in the words and with the refusals of Open Event's server. */
@Component
class GroupPermissions {

    private static final String ORGANIZERS = "group's creator or organizer, admin";
    private static final String CREATOR = "group's creator, admin";

    private final DSLContext sql;

    GroupPermissions(DSLContext sql) {
        this.sql = sql;
    }

    /** Whoever may change the group that the URL names. */
    Permission<OpenEventCaller> ofGroup() {
        return organizing(ORGANIZERS, attempt -> EVENT_GROUP.ID.eq(attempt.rowId()));
    }

    /** Whoever may change the group under which something is listed. */
    Permission<OpenEventCaller> ofParentGroup() {
        return organizing(
                ORGANIZERS,
                attempt -> EVENT_GROUP.ID.eq(
                        Long.valueOf(attempt.parent().orElseThrow().id())));
    }

    /** Refuses whoever may not change the group; 404 if there is none. */
    void requireChange(User user, long groupId) {
        if (!mayChange(user, EVENT_GROUP.ID.eq(groupId).and(EVENT_GROUP.DELETED_AT.isNull()))) {
            throw refusal();
        }
    }

    private Permission<OpenEventCaller> organizing(String who, Function<Attempt<OpenEventCaller>, Condition> group) {
        return new Permission<>(who, attempt -> {
            User user = attempt.caller().requireUser();
            if (!mayChange(user, group.apply(attempt))) {
                throw refusal();
            }
        });
    }

    private static JsonApiException refusal() {
        return JsonApiException.forbidden(
                new ErrorSource.Members(Map.of("source", "user_id")), "Group owner or organizer access required");
    }

    private boolean mayChange(User user, Condition group) {
        return sql.select(EventGroups.changeableBy(user))
                .from(EVENT_GROUP)
                .where(group)
                .fetchOptional()
                .orElseThrow(Permissions::notThere)
                .value1();
    }

    /** Whoever may change the group of the role that the URL names, and the user whose role it is. */
    Permission<OpenEventCaller> ofRolesGroupOrHolder() {
        return new Permission<>(ORGANIZERS + ", the user himself", attempt -> {
            User user = attempt.caller().requireUser();
            boolean own = sql.fetchExists(
                    GROUP_ROLE, GROUP_ROLE.ID.eq(attempt.rowId()).and(GROUP_ROLE.USER_ID.eq(user.id())));
            if (!own && !mayChange(user, isGroupOfRole(attempt))) {
                throw refusal();
            }
        });
    }

    /** Who made the group of the role that the URL names. */
    Permission<OpenEventCaller> creatorOfRolesGroup() {
        return new Permission<>(CREATOR, attempt -> {
            User user = attempt.caller().requireUser();
            long creator = sql.select(EVENT_GROUP.USER_ID)
                    .from(EVENT_GROUP)
                    .where(isGroupOfRole(attempt))
                    .fetchOptional(EVENT_GROUP.USER_ID)
                    .orElseThrow(Permissions::notThere);
            if (creator != user.id() && !user.isPlatformStaff()) {
                throw JsonApiException.forbidden(ErrorSource.pointer("group"), "Owner access is required.");
            }
        });
    }

    private static Condition isGroupOfRole(Attempt<OpenEventCaller> attempt) {
        Select<Record1<Long>> group =
                DSL.select(GROUP_ROLE.GROUP_ID).from(GROUP_ROLE).where(GROUP_ROLE.ID.eq(attempt.rowId()));
        return EVENT_GROUP.ID.in(group);
    }
}
