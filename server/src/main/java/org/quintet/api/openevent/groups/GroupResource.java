package org.quintet.api.openevent.groups;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.quintet.jsonapi.AttributeMember.member;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.datetime;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.objects;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_GROUP;
import static org.quintet.schema.Tables.GROUP_FOLLOW;
import static org.quintet.schema.Tables.GROUP_ROLE;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.api.openevent.events.EventVisibility;
import org.quintet.groups.ChangeGroup;
import org.quintet.groups.CreateGroup;
import org.quintet.groups.GroupValues;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.text.RichText;
import org.springframework.stereotype.Component;

/** Type {@code group}: events that belong together, and who follows them (document, group Group). */
@Component
class GroupResource implements OpenEventResource {

    private static final String STAFF = "staff";

    /** Counted when it is shown, so that followers need not wait for each other. */
    private static final Field<Integer> FOLLOWER_COUNT =
            field(selectCount().from(GROUP_FOLLOW).where(GROUP_FOLLOW.GROUP_ID.eq(EVENT_GROUP.ID)));

    private final CreateGroup createGroup;
    private final ChangeGroup changeGroup;
    private final ResourceType<OpenEventCaller> type;

    GroupResource(GroupPermissions permissions, CreateGroup createGroup, ChangeGroup changeGroup) {
        this.createGroup = createGroup;
        this.changeGroup = changeGroup;
        this.type = ResourceType.<OpenEventCaller>named("group")
                .stored(EVENT_GROUP, EVENT_GROUP.ID)
                .softDeletedBy(EVENT_GROUP.DELETED_AT)
                .views((attempt, _) -> attempt.caller().isStaff() ? Set.of(STAFF) : Set.of())
                .list(Permissions.anyone())
                .listUnder("user", "groups", Permissions.anyone())
                .create(Permissions.signedIn())
                .get(Permissions.signedIn())
                .update(permissions.ofGroup())
                .delete(permissions.ofGroup())
                .createdBy(this::create)
                .updatedBy(this::update)
                .attribute("name", EVENT_GROUP.NAME, string().required())
                .attribute("about", EVENT_GROUP.ABOUT, string().nullable().cleaned(RichText::clean))
                .attribute("logo-url", EVENT_GROUP.LOGO_URL, url().nullable())
                .attribute("banner-url", EVENT_GROUP.BANNER_URL, url().nullable())
                .attribute("thumbnail-image-url", EVENT_GROUP.THUMBNAIL_IMAGE_URL, url().readOnly())
                .attribute(
                        "social-links",
                        EVENT_GROUP.SOCIAL_LINKS,
                        objects(
                                        member("name", string().required()),
                                        member("link", string().required()),
                                        member("is_custom", bool()))
                                .nullable())
                // promotion is the installation's decision
                .attribute("is-promoted", EVENT_GROUP.IS_PROMOTED, bool().writableIn(STAFF))
                .computed("follower-count", FOLLOWER_COUNT, integer())
                .attribute("created-at", EVENT_GROUP.CREATED_AT, datetime().readOnly())
                .attribute("deleted-at", EVENT_GROUP.DELETED_AT, datetime().nullable())
                .toMany("events", EVENT.GROUP_ID, "event", it -> it.writable().onlyRows(EventVisibility::listed))
                .toOne("user", EVENT_GROUP.USER_ID, "user", it -> it.readOnly())
                .toMany(
                        "roles",
                        GROUP_ROLE.GROUP_ID,
                        "users-groups-role",
                        it -> it.relatedAt("/groups/{id}/users-groups-roles"))
                .toOneFrom(
                        "follower",
                        GROUP_FOLLOW.GROUP_ID,
                        "user-follow-group",
                        it -> it.onlyRows(GroupResource::ofCaller))
                .toMany("followers", GROUP_FOLLOW.GROUP_ID, "user-follow-group")
                .declared();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private static Condition ofCaller(OpenEventCaller caller) {
        return caller.caller().ifSignedIn(user -> GROUP_FOLLOW.USER_ID.eq(user.id()));
    }

    private String create(Attempt<OpenEventCaller> attempt, Changes changes) {
        return Long.toString(createGroup.execute(
                attempt.caller().requireUser(),
                new GroupValues(type.columnValues(changes)),
                events(changes).orElse(Set.of())));
    }

    private void update(Attempt<OpenEventCaller> attempt, Changes changes) {
        changeGroup.execute(
                attempt.caller().requireUser(),
                attempt.rowId(),
                new GroupValues(type.columnValues(changes)),
                events(changes));
    }

    /** The engine has looked them up already. */
    private static Optional<Set<Long>> events(Changes changes) {
        return changes.has("events")
                ? Optional.of(changes.relatedMany("events").stream()
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }
}
