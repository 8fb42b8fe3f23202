package org.quintet.api.openevent.events;

import static org.quintet.schema.Tables.EVENT_ROLE;

import java.util.List;
import java.util.function.UnaryOperator;
import org.quintet.api.openevent.EventAuthority;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.Permissions;
import org.quintet.events.roles.EventRole;
import org.quintet.jsonapi.Between;
import org.quintet.jsonapi.RelationshipRules;
import org.quintet.jsonapi.ResourceDeclaration;

/**
 * The people behind an event, by their roles at it. Everybody sees who organizes it, its organisers see who else helps. The
 * contract links all but the owner to all users; each list is served below the event as well.
 */
public final class EventPeople {

    private static final List<EventRole> SEEN_BY_ALL = List.of(EventRole.ORGANIZER, EventRole.COORGANIZER);
    private static final List<EventRole> SEEN_BY_ORGANISERS =
            List.of(EventRole.TRACK_ORGANIZER, EventRole.REGISTRAR, EventRole.MODERATOR);

    private EventPeople() {}

    /** Adds the relationships to the declaration of the event. */
    static void relate(ResourceDeclaration<OpenEventCaller> event) {
        event.toOneThrough("owner", holding(EventRole.OWNER), "user", it -> it);
        SEEN_BY_ALL.forEach(role -> relate(event, role, it -> it));
        SEEN_BY_ORGANISERS.forEach(role -> relate(event, role, it -> it.in(EventViews.FULL)));
    }

    private static void relate(
            ResourceDeclaration<OpenEventCaller> event,
            EventRole role,
            UnaryOperator<RelationshipRules<OpenEventCaller>> rules) {
        event.toManyThrough(
                name(role),
                holding(role),
                "user",
                it -> rules.apply(it).relatedAt("/users").alsoAt("/events/{id}/" + name(role)));
    }

    /** Says in the declaration of the user who lists the people of an event. */
    public static void listed(ResourceDeclaration<OpenEventCaller> user, Permissions permissions) {
        SEEN_BY_ALL.forEach(role -> user.listUnder("event", name(role), Permissions.anyone()));
        SEEN_BY_ORGANISERS.forEach(
                role -> user.listUnder("event", name(role), permissions.atParentEvent(EventAuthority.COORGANIZER)));
    }

    private static Between holding(EventRole role) {
        return Between.rowsOf(EVENT_ROLE, EVENT_ROLE.EVENT_ID, EVENT_ROLE.USER_ID)
                .only(EVENT_ROLE.ROLE.eq(role.word()));
    }

    private static String name(EventRole role) {
        return role.word().replace('_', '-') + "s";
    }
}
